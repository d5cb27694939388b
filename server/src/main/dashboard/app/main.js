// Asks for a token unless there is one, and runs the board with it.

import * as token from './token.js';
import { Api } from './api.js';
import { Board } from './board.js';
import { byId, setText } from './dom.js';
import { Feed } from './feed.js';

let feed = null;
let board = null;

token.takeFromAddress();
byId('token-form').addEventListener('submit', (event) => {
  event.preventDefault();
  token.keep(byId('token').value.trim());
  start();
});
byId('forget').addEventListener('click', () => {
  feed?.close();
  token.forget();
  // A page that is loaded anew knows nothing of what was seen with the token.
  location.reload();
});
start();

function start() {
  if (!token.read()) {
    askForToken('');
    return;
  }
  const listener = {
    welcome: (message) => {
      board ??= new Board(new Api(token.read()), feed);
      showBoard();
      board.welcome(message);
    },
    report: (message) => board.report(message),
    map: (message) => board.map(message),
    picture: (message) => board.picture(message),
    broken: (text) => {
      board?.broken();
      showConnection(text);
    },
    rejected: (text) => {
      token.forget();
      if (board) {
        // It was good until now; a page that is loaded anew shows nothing of what was seen with it.
        location.reload();
      } else {
        askForToken(text);
      }
    },
  };
  feed = new Feed(token.read(), listener);
  feed.open();
}

function askForToken(fault) {
  byId('board').hidden = true;
  byId('sign-in').hidden = false;
  byId('forget').hidden = true;
  byId('who').hidden = true;
  setText(byId('token-fault'), fault);
  showConnection('');
  byId('token').value = '';
  byId('token').focus();
}

function showBoard() {
  byId('sign-in').hidden = true;
  byId('board').hidden = false;
  byId('forget').hidden = false;
  byId('who').hidden = false;
  showConnection('');
}

function showConnection(text) {
  byId('connection').hidden = !text;
  setText(byId('connection'), text);
}
