// What is to be drawn, with a memory: what was drawn in the last seconds can be drawn once more.

/** How far back it remembers. */
export const REMEMBERED_MILLIS = 8000;

/** Faster displays are remembered with fewer pictures. */
const PICTURE_MILLIS_MIN = 15;

const PICTURES_MAX = Math.ceil(REMEMBERED_MILLIS / PICTURE_MILLIS_MIN);

export class RecordedPicture {
  #picture;
  #pictures = [];
  #newest = -1;
  #shown = null;
  #types = new Set();

  /** @param picture of the compiled client */
  constructor(picture) {
    this.#picture = picture;
  }

  /** Ints for each entity of a type; types that were asked for once are remembered. */
  stride(type) {
    this.#types.add(type);
    return this.#picture.stride(type);
  }

  count(type) {
    return this.#shown ? this.#shown.count(type) : this.#picture.count(type);
  }

  values(type) {
    return this.#shown ? this.#shown.values(type) : this.#picture.values(type);
  }

  /** Keeps what is to be drawn now. */
  remember(nowMillis) {
    const newest = this.#pictures[this.#newest];
    if (newest && nowMillis - newest.millis < PICTURE_MILLIS_MIN) {
      return;
    }
    this.#newest = (this.#newest + 1) % PICTURES_MAX;
    this.#pictures[this.#newest] ??= new RememberedPicture();
    this.#pictures[this.#newest].take(this.#picture, this.#types, nowMillis);
  }

  /** From now on answers with the last picture at or before a time; false if nothing so old is remembered. */
  show(millis) {
    this.#shown = null;
    for (const picture of this.#pictures) {
      if (picture.millis <= millis && (this.#shown === null || picture.millis > this.#shown.millis)) {
        this.#shown = picture;
      }
    }
    return this.#shown !== null;
  }

  /** Answers with what is drawn now again. */
  showNow() {
    this.#shown = null;
  }

  get isShowingThePast() {
    return this.#shown !== null;
  }
}

/** The drawn lists of one picture, in arrays that are used again. */
class RememberedPicture {
  millis = 0;

  #lists = new Map();

  take(picture, types, nowMillis) {
    this.millis = nowMillis;
    for (const type of types) {
      const count = picture.count(type);
      const length = count * picture.stride(type);
      let list = this.#lists.get(type);
      if (!list || list.values.length < length) {
        list = { count: 0, values: new Int32Array(length + (length >> 1)) };
        this.#lists.set(type, list);
      }
      list.count = count;
      list.values.set(picture.values(type).subarray(0, length));
    }
  }

  count(type) {
    return this.#lists.get(type)?.count ?? 0;
  }

  values(type) {
    return this.#lists.get(type).values;
  }
}
