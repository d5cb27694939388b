// The first page: a name, one button to play, and the matches there are.

import { copyLink } from './clipboard.js';
import { button, element, RowList, setText } from './dom.js';
import { chooseName, offeredName } from './guest-name.js';
import { chooseMatch, describe, fetchMatch, fetchMatches, isFull, linkTo, titleOf } from './match-list.js';

const REFRESH_MILLIS = 4000;

export class Menu {
  /** Called with a match, the player's name and whether only to watch. */
  onJoin = () => {};

  /** Called once with the match that would be joined now, so that it can be made ready. */
  onOffer = () => {};

  #box = document.getElementById('menu');
  #name = document.getElementById('name');
  #play = document.getElementById('play');
  #line = document.getElementById('matches');
  #rows = new RowList(document.getElementById('match-list'), (match) => JSON.stringify(match), (match) => this.#row(match));
  #overlay;
  #toasts;
  #canWatch;
  #wantedId;
  #offered = false;

  constructor({ overlay, toasts, query, canWatch }) {
    this.#overlay = overlay;
    this.#toasts = toasts;
    this.#canWatch = canWatch;
    this.#wantedId = query.get('match');
    this.#name.value = query.get('name') ?? offeredName();
    document.getElementById('join').addEventListener('submit', (event) => {
      event.preventDefault();
      this.join();
    });
    setInterval(() => this.#refresh(), REFRESH_MILLIS);
  }

  get isShown() {
    return !this.#box.hidden;
  }

  show() {
    this.#overlay.hide();
    this.#box.hidden = false;
    // A finger does not need to be shown where Enter would go.
    if (document.body.dataset.device !== 'touch') {
      this.#play.focus();
    }
    this.#refresh();
  }

  /** Joins the match that the link names, or the best there is. */
  async join(watching = false) {
    this.#box.hidden = true;
    this.#overlay.wait('Joining');
    try {
      const match = this.#wantedId ? await fetchMatch(this.#wantedId) : chooseMatch(await fetchMatches());
      if (match) {
        this.#enter(match, watching);
      } else {
        this.#noSuchMatch();
      }
    } catch (error) {
      this.#overlay.stop('The server does not answer', error.message, ['Try again', () => this.join(watching)], ['Menu', () => this.show()]);
    }
  }

  #enter(match, watching) {
    this.#box.hidden = true;
    const name = chooseName(this.#name.value);
    this.#name.value = name;
    this.onJoin(match, name, watching);
  }

  #noSuchMatch() {
    const anyOther = () => {
      this.#wantedId = null;
      this.join();
    };
    if (this.#wantedId) {
      this.#overlay.stop('No such match', 'It has ended, or the link is wrong.', ['Play another', anyOther], ['Menu', () => this.show()]);
    } else {
      this.#overlay.stop('No match right now', 'The server plays none.', ['Menu', () => this.show()]);
    }
  }

  /** Says what there is to join. */
  async #refresh() {
    if (!this.isShown || document.hidden) {
      return;
    }
    try {
      const matches = await fetchMatches();
      const wanted = this.#wantedId ? await this.#fetchWanted(matches) : undefined;
      setText(this.#line, lineAbout(matches, this.#wantedId, wanted));
      this.#rows.show(matches);
      this.#offer(this.#wantedId ? wanted : chooseMatch(matches));
    } catch {
      setText(this.#line, 'The server does not answer.');
      this.#rows.show([]);
    }
  }

  /** A private match is not in the list. */
  async #fetchWanted(matches) {
    return matches.find((match) => match.id === this.#wantedId) ?? (await fetchMatch(this.#wantedId));
  }

  #offer(match) {
    if (match && !this.#offered) {
      this.#offered = true;
      this.onOffer(match);
    }
  }

  #row(match) {
    const row = element('li', match.id === this.#wantedId ? 'wanted' : '');
    const words = element('div', 'words');
    const title = titleOf(match);
    words.append(element('b', '', title), element('span', '', describe(match)));
    const join = button(isFull(match) ? 'Full' : match.needsTicket ? 'Invited only' : 'Join', () => this.#enter(match, false));
    join.disabled = isFull(match) || match.needsTicket;
    join.setAttribute('aria-label', `Join ${title}`);
    row.append(words, join);
    if (this.#canWatch && !match.needsTicket) {
      const watch = button('Watch', () => this.#enter(match, true));
      watch.setAttribute('aria-label', `Watch ${title}`);
      row.append(watch);
    }
    const link = button('Link', () => copyLink(linkTo(match), this.#toasts));
    link.setAttribute('aria-label', `Copy the link to ${title}`);
    row.append(link);
    return row;
  }
}

function lineAbout(matches, wantedId, wanted) {
  if (wanted) {
    return `You are invited to ${titleOf(wanted)}.`;
  }
  if (wantedId) {
    return 'The match of this link is over.';
  }
  return matches.length === 0 ? 'There is no match right now.' : '';
}
