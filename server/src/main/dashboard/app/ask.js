// One dialog that asks for some fields before something is done, and shows beside each what the server found wrong with it.

import { byId, button, element } from './dom.js';

/**
 * Asks, and does what was asked for when the form is sent. The dialog stays open while the server refuses.
 *
 * A field has a name (the API's), a label and perhaps a kind: text, number, tick, choice (with options of value and label) or
 * lines; value is what it begins with, required whether it must be filled.
 */
export function ask({ title, text = '', fields = [], confirm, danger = false, act }) {
  const dialog = byId('dialog');
  const form = element('form');
  form.method = 'dialog';
  form.noValidate = true;
  const heading = element('h2', '', title);
  heading.id = 'dialog-title';
  const made = fields.map((field) => makeField(field));
  const fault = element('p', 'fault');
  fault.role = 'alert';
  const go = element('button', danger ? 'main danger' : 'main', confirm);
  go.type = 'submit';
  const buttons = element('div', 'buttons');
  buttons.append(button('Cancel', () => dialog.close()), go);
  form.append(heading, ...(text ? [element('p', '', text)] : []), ...made.map((each) => each.row), fault, buttons);
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    fault.textContent = '';
    made.forEach((each) => each.setFault(''));
    const missing = made.filter((each) => each.isMissing());
    if (missing.length) {
      missing.forEach((each) => each.setFault('must be given'));
      missing[0].input.focus();
      return;
    }
    go.disabled = true;
    try {
      await act(Object.fromEntries(made.map((each) => [each.name, each.value()])));
      dialog.close();
    } catch (problem) {
      tellFaults(made, fault, problem);
    }
    go.disabled = false;
  });
  dialog.replaceChildren(form);
  dialog.showModal();
  (made[0]?.input ?? go).focus();
}

/** Shows something that is only read or copied. */
export function tell(title, ...content) {
  const dialog = byId('dialog');
  const heading = element('h2', '', title);
  heading.id = 'dialog-title';
  const form = element('form');
  form.method = 'dialog';
  const close = element('button', 'main', 'Close');
  const buttons = element('div', 'buttons');
  buttons.append(close);
  form.append(heading, ...content, buttons);
  dialog.replaceChildren(form);
  if (!dialog.open) {
    dialog.showModal();
  }
  close.focus();
}

function tellFaults(made, fault, problem) {
  const rest = [];
  for (const [name, detail] of problem.faults ?? []) {
    const field = made.find((each) => each.name === name.split('/')[0]);
    if (field) {
      field.setFault(detail);
    } else {
      rest.push(`${name}: ${detail}`);
    }
  }
  fault.textContent = problem.faults?.size ? rest.join('; ') : problem.message;
}

function makeField({ name, label, kind = 'text', value = '', options = [], required = false, hint = '', maxLength = 0 }) {
  const row = element('label', kind === 'tick' ? 'tick' : '');
  const input = element({ choice: 'select', lines: 'textarea' }[kind] ?? 'input');
  if (kind === 'tick') {
    input.type = 'checkbox';
    input.checked = Boolean(value);
  } else if (kind === 'choice') {
    input.append(...options.map(([optionValue, optionLabel]) => {
      const option = element('option', '', optionLabel);
      option.value = optionValue;
      return option;
    }));
    input.value = value;
  } else {
    input.value = value;
    input.placeholder = hint;
    if (kind === 'number') {
      input.inputMode = 'numeric';
    }
    if (maxLength) {
      input.maxLength = maxLength;
    }
  }
  input.name = name;
  const fault = element('span', 'fault');
  fault.role = 'alert';
  row.append(...(kind === 'tick' ? [input, element('span', '', label)] : [element('span', '', label), input]), fault);
  return {
    name,
    row,
    input,
    value: () => (kind === 'tick' ? input.checked : input.value.trim()),
    isMissing: () => required && kind !== 'tick' && input.value.trim() === '',
    setFault: (text) => {
      fault.textContent = text;
      input.ariaInvalid = text ? 'true' : 'false';
    },
  };
}
