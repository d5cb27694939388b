// Finding, making and changing elements. Texts may come from anybody, so they are only ever set as text.

/** Finds what the page has under an id. */
export function byId(id) {
  return document.getElementById(id);
}

/** Makes an element with a class and a text. */
export function element(tag, className = '', text = '') {
  const made = document.createElement(tag);
  if (className) {
    made.className = className;
  }
  made.textContent = text;
  return made;
}

/** Makes a button that does something, and says to whom if its text does not. */
export function button(text, onClick, label = '') {
  const made = element('button', '', text);
  made.type = 'button';
  if (label) {
    made.setAttribute('aria-label', label);
  }
  made.addEventListener('click', onClick);
  return made;
}

/** Changes a text only if it is another one, because each change costs a layout. */
export function setText(target, text) {
  if (target.textContent !== text) {
    target.textContent = text;
  }
}

/** Fills a list of terms and values; the elements are kept from one call to the next. */
export function showTerms(list, terms) {
  terms.forEach(([term, value, unit = ''], index) => {
    let entry = list.children[index];
    if (!entry) {
      entry = element('div');
      const text = element('dd');
      text.append(element('span'), element('small'));
      entry.append(element('dt'), text);
      list.append(entry);
    }
    setText(entry.firstChild, term);
    setText(entry.lastChild.firstChild, value);
    setText(entry.lastChild.lastChild, unit ? ` ${unit}` : '');
  });
  while (list.children.length > terms.length) {
    list.lastChild.remove();
  }
}
