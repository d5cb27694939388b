// The player's name: what was used last, or a made-up one.

const KEY = 'tickwire.name';
const NAME_CHARACTERS_MAX = 16;
const FIRST = ['Quick', 'Silent', 'Lucky', 'Neon', 'Turbo', 'Frost', 'Solar', 'Velvet', 'Brave', 'Static'];
const SECOND = ['Fox', 'Comet', 'Otter', 'Spark', 'Raven', 'Pixel', 'Moth', 'Lynx', 'Falcon', 'Ghost'];

/** Returns the name to offer. */
export function offeredName() {
  return storedName() || randomName();
}

/** Keeps a name for the next visit and returns it as it will be used. */
export function chooseName(text) {
  const name = cleaned(text) || randomName();
  try {
    localStorage.setItem(KEY, name);
  } catch {
    // Without storage the name is made up again next time.
  }
  return name;
}

function storedName() {
  try {
    return cleaned(localStorage.getItem(KEY) ?? '');
  } catch {
    return '';
  }
}

function cleaned(text) {
  return [...text.trim()].slice(0, NAME_CHARACTERS_MAX).join('');
}

function randomName() {
  return pick(FIRST) + pick(SECOND) + Math.floor(10 + Math.random() * 90);
}

function pick(words) {
  return words[Math.floor(Math.random() * words.length)];
}
