// What players say to each other. Every text comes from somebody unknown and is shown as text, never as markup.

import { element, setText } from './dom.js';

/** As long as the server takes. */
const TEXT_BYTES_MAX = 120;

const LINES_MAX = 40;

/** So long a line is seen while the box is closed. */
const FRESH_MILLIS = 9000;

const BYTES_LEFT_SHOWN_FROM = 40;

const encoder = new TextEncoder();

export class Chat {
  /** Called with the text and whether it is for the team only. */
  onSend = () => {};

  /** Called when somebody else has said something that is shown. */
  onHeard = () => {};

  /** Called when the box opens or closes, because a game must not see what is typed. */
  onOpen = () => {};

  #settings;
  #box = document.getElementById('chat');
  #lines = document.getElementById('chat-lines');
  #form = document.getElementById('chat-form');
  #to = document.getElementById('chat-to');
  #field = document.getElementById('chat-text');
  #left = document.getElementById('chat-left');
  #toTeam = false;

  constructor(settings) {
    this.#settings = settings;
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#send();
    });
    this.#field.addEventListener('input', () => this.#limit());
    this.#field.addEventListener('keydown', (event) => {
      if (event.key === 'Escape' || (event.key === 'Tab' && !event.shiftKey && this.#field.value === '')) {
        event.preventDefault();
        this.close();
      }
      event.stopPropagation();
    });
    this.#field.addEventListener('blur', () => this.close());
  }

  get isOpen() {
    return !this.#form.hidden;
  }

  /** Whether there is a chat at all. */
  set available(available) {
    this.close();
    this.#box.hidden = !available;
  }

  /** Forgets what was said. */
  clear() {
    this.#lines.replaceChildren();
  }

  open(toTeam) {
    if (this.#box.hidden || this.isOpen) {
      return;
    }
    this.#toTeam = toTeam;
    this.#to.textContent = toTeam ? 'To team' : 'To all';
    this.#form.classList.toggle('team', toTeam);
    this.#form.hidden = false;
    this.#box.classList.add('open');
    this.onOpen(true);
    this.#field.focus();
    this.#limit();
    this.#lines.scrollTop = this.#lines.scrollHeight;
  }

  close() {
    if (this.isOpen) {
      this.#form.hidden = true;
      this.#field.value = '';
      this.#box.classList.remove('open');
      this.onOpen(false);
    }
  }

  /** Adds what somebody said, unless the player does not want to read them. */
  add(name, toTeam, text, own) {
    if (!own && this.#settings.chatMuted.includes(name)) {
      return;
    }
    const line = element('li', toTeam ? 'team' : '');
    line.classList.toggle('own', own);
    if (toTeam) {
      line.append(element('i', '', 'team'));
    }
    line.append(this.#speaker(name, own), element('span', 'said', text));
    this.#append(line);
    if (!own) {
      this.onHeard();
    }
  }

  /** Adds a word of the page itself, such as a limit that was met. */
  note(text) {
    this.#append(element('li', 'note', text));
  }

  /** A name mutes, or lets be heard again. */
  #speaker(name, own) {
    const speaker = element(own ? 'b' : 'button', 'who', name);
    if (!own) {
      speaker.type = 'button';
      speaker.title = `Mute ${name}`;
      // The field keeps the focus.
      speaker.addEventListener('mousedown', (event) => event.preventDefault());
      speaker.addEventListener('click', () => this.#mute(name));
    }
    return speaker;
  }

  #mute(name) {
    const muted = this.#settings.chatMuted;
    if (!muted.includes(name)) {
      try {
        this.#settings.set('chatMuted', [...muted, name]);
        this.note(`${name} is muted. Settings let them be heard again.`);
      } catch {
        this.note('Too many are muted already; let somebody be heard in the settings.');
      }
    }
  }

  #append(line) {
    this.#lines.append(line);
    while (this.#lines.childElementCount > LINES_MAX) {
      this.#lines.firstElementChild.remove();
    }
    this.#lines.scrollTop = this.#lines.scrollHeight;
    setTimeout(() => line.classList.add('old'), FRESH_MILLIS);
  }

  #send() {
    const text = this.#field.value.trim();
    if (text !== '' && bytesOf(text) <= TEXT_BYTES_MAX) {
      this.onSend(text, this.#toTeam);
    }
    this.close();
  }

  /** What does not fit is not taken, so that nothing is cut off later. */
  #limit() {
    const characters = [...this.#field.value];
    while (bytesOf(characters.join('')) > TEXT_BYTES_MAX) {
      characters.pop();
    }
    const kept = characters.join('');
    if (kept !== this.#field.value) {
      this.#field.value = kept;
    }
    const left = TEXT_BYTES_MAX - bytesOf(kept);
    setText(this.#left, left < BYTES_LEFT_SHOWN_FROM ? `${left} left` : '');
  }
}

function bytesOf(text) {
  return encoder.encode(text).length;
}
