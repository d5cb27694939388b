// Adds up the bytes of messages by their kind: the first byte of each.

const FIRST_FRAME = 128;
const KINDS = 256;

/** Frames have their own numbers in their first byte; they count as this kind. */
export const FRAME = FIRST_FRAME;

export class ByteCount {
  total = 0;

  #bytes = new Float64Array(KINDS);

  note(firstByte, length) {
    this.#bytes[Math.min(firstByte, FRAME)] += length;
    this.total += length;
  }

  /** Bytes of a kind so far. */
  of(kind) {
    return this.#bytes[kind];
  }
}
