// Reads the client's list of what to draw of one entity type. Points into the client's own memory; nothing is copied.

const FIRST_FIELD = 2;

/** The lists hold 1/16 of a unit, and 16 units are a world pixel. */
const PARTS_PER_PIXEL = 256;

const RADIANS_PER_ANGLE = (2 * Math.PI) / 65536;

export class DrawList {
  count = 0;

  #client;
  #type;
  #stride;
  #values;
  #start = 0;

  constructor(client, typeName) {
    this.#client = client;
    this.#type = client.typeIndex(typeName);
    this.#stride = client.drawnStride(this.#type);
  }

  /** Where a field is; to be asked once. */
  field(name) {
    return FIRST_FIELD + this.#client.fieldIndex(this.#type, name);
  }

  /** To be called after the client has drawn. */
  refresh() {
    this.count = this.#client.drawnCount(this.#type);
    this.#values = this.#client.drawnValues(this.#type);
  }

  /** Chooses the entity that the getters speak of. */
  select(index) {
    this.#start = index * this.#stride;
  }

  get id() {
    return this.#values[this.#start];
  }

  get birthTick() {
    return this.#values[this.#start + 1];
  }

  /** World pixels. */
  get x() {
    return this.#values[this.#start + FIRST_FIELD] / PARTS_PER_PIXEL;
  }

  get y() {
    return this.#values[this.#start + FIRST_FIELD + 1] / PARTS_PER_PIXEL;
  }

  value(field) {
    return this.#values[this.#start + field];
  }

  /** An angle field in radians, clockwise from the right as the screen has it. */
  radians(field) {
    return this.#values[this.#start + field] * RADIANS_PER_ANGLE;
  }
}
