// A sound that is none, for pages that give a game no other.

export const SILENCE = {
  listenAt() {},
  playAt() {},
  play() {},
  playInterface() {},
};
