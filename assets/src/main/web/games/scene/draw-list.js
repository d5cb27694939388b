// Reads the list of what to draw of one entity type. Points into the client's own memory; nothing is copied.

const FIRST_FIELD = 2;

/** The lists hold 1/16 of a unit, and 16 units are a world pixel. */
const PARTS_PER_PIXEL = 256;

const RADIANS_PER_ANGLE = (2 * Math.PI) / 65536;

/** Of a type or field that the match's game does not have. */
const MISSING = -1;

export class DrawList {
  count = 0;

  #tables;
  #picture;
  #type;
  #stride = 0;
  #values = null;
  #start = 0;

  /**
   * @param tables  of the compiled client, which know the game's types and fields
   * @param picture with the lists of all types
   */
  constructor(tables, picture, typeName) {
    this.#tables = tables;
    this.#picture = picture;
    this.#type = tables.typeIndex(typeName);
    if (this.#type !== MISSING) {
      this.#stride = picture.stride(this.#type);
    }
  }

  /** Where a field is; to be asked once. A field that is missing always reads as 0. */
  field(name) {
    const index = this.#type === MISSING ? MISSING : this.#tables.fieldIndex(this.#type, name);
    return index === MISSING ? MISSING : FIRST_FIELD + index;
  }

  /** To be called after the client has drawn. */
  refresh() {
    if (this.#type !== MISSING) {
      this.count = this.#picture.count(this.#type);
      this.#values = this.count === 0 ? this.#values : this.#picture.values(this.#type);
    }
  }

  /** Chooses the entity that the getters speak of. */
  select(index) {
    this.#start = index * this.#stride;
  }

  /** Chooses the entity of an id. Returns whether there is one. */
  selectId(id) {
    for (let i = 0; i < this.count; i++) {
      this.select(i);
      if (this.id === id) {
        return true;
      }
    }
    return false;
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
    return field === MISSING ? 0 : this.#values[this.#start + field];
  }

  /** An angle field in radians, clockwise from the right as the screen has it. */
  radians(field) {
    return this.value(field) * RADIANS_PER_ANGLE;
  }
}
