// The emotes by number, from 1 on: how players call them, and the sign on the wheel.

export const EMOTES = [
  { name: 'emote1', label: 'Hello', sign: '☺' },
  { name: 'emote2', label: 'Good game', sign: 'GG' },
  { name: 'emote3', label: 'Love', sign: '♥' },
  { name: 'emote4', label: 'Wow', sign: '!' },
  { name: 'emote5', label: 'What?', sign: '?' },
  { name: 'emote6', label: 'Star', sign: '★' },
  { name: 'emote7', label: 'Sleepy', sign: 'zz' },
];
