// Making and changing elements. Texts may come from anybody, so they are only ever set as text.

/** Makes an element with a class and a text. */
export function element(tag, className = '', text = '') {
  const made = document.createElement(tag);
  if (className) {
    made.className = className;
  }
  made.textContent = text;
  return made;
}

/** Makes a button that does something. */
export function button(text, onClick) {
  const made = element('button', '', text);
  made.type = 'button';
  made.addEventListener('click', onClick);
  return made;
}

/** Changes a text only if it is another one, because each change costs the browser a layout. */
export function setText(target, text) {
  if (target.textContent !== text) {
    target.textContent = text;
  }
}

/** Fills a list with rows, if what they say has changed. */
export class RowList {
  #list;
  #keyOf;
  #rowOf;
  #shown = '';

  constructor(list, keyOf, rowOf) {
    this.#list = list;
    this.#keyOf = keyOf;
    this.#rowOf = rowOf;
  }

  show(items) {
    const key = items.map(this.#keyOf).join('\n');
    if (this.#shown !== key) {
      this.#shown = key;
      this.#list.replaceChildren(...items.map(this.#rowOf));
    }
  }
}
