// What keys and buttons can be bound to that is the page's own. A game adds its own: see KeyBindings.

/** Where a key has a meaning: two actions collide only if both can be meant at the same time. */
export const WHILE_PLAYING = 'play';
export const WHILE_WATCHING = 'watch';
export const ALWAYS = 'always';

/**
 * Each action: its name, what players call it, the codes it has until they choose (of keys, or Mouse0 to Mouse4 for mouse
 * buttons), the buttons of a standard gamepad, and when it is meant.
 */
export const PAGE_ACTIONS = [
  { name: 'up', label: 'Move up', keys: ['KeyW', 'ArrowUp'], buttons: [], when: ALWAYS },
  { name: 'left', label: 'Move left', keys: ['KeyA', 'ArrowLeft'], buttons: [], when: ALWAYS },
  { name: 'down', label: 'Move down', keys: ['KeyS', 'ArrowDown'], buttons: [], when: ALWAYS },
  { name: 'right', label: 'Move right', keys: ['KeyD', 'ArrowRight'], buttons: [], when: ALWAYS },
  { name: 'fire', label: 'Fire', keys: ['Mouse0'], buttons: [7, 5], when: WHILE_PLAYING },
  { name: 'scores', label: 'Leaderboard', keys: ['Tab'], buttons: [8], when: ALWAYS },
  { name: 'chat', label: 'Chat', keys: ['Enter'], buttons: [], when: ALWAYS },
  { name: 'teamChat', label: 'Chat with team', keys: ['KeyY'], buttons: [], when: ALWAYS },
  { name: 'emotes', label: 'Emotes', keys: ['KeyT'], buttons: [3], when: WHILE_PLAYING },
  { name: 'netgraph', label: 'Netgraph', keys: ['KeyN'], buttons: [], when: ALWAYS },
  { name: 'previousPlayer', label: 'Watch the one before', keys: ['KeyQ'], buttons: [4], when: WHILE_WATCHING },
  { name: 'nextPlayer', label: 'Watch the next one', keys: ['KeyE'], buttons: [5], when: WHILE_WATCHING },
  { name: 'freeCamera', label: 'Free camera', keys: ['KeyF'], buttons: [3], when: WHILE_WATCHING },
];
