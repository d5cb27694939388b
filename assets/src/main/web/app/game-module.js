// Loads a game's drawing half. This page says what a game offers to the page; only the first part must be there.
//
//   createGame({ client, picture, canvas, input, settings, sound, camera }), where `client` is the compiled client of the match
//   and `picture` what is to be drawn (see recorded-picture.js), returns an object with
//     held(nowMillis)    the controls as they are now, packed
//     edgesOf(action)    what a press of an action means as presses for the server, 0 for nothing
//     draw(nowMillis), resize(width, height, pixelRatio), dispose()
//     roster             players [{ slot, name, score, deaths, bot, own, team }], clockText(), takeEvents()
//     vitals()           health, healthText, dash, score, respawnSeconds, killer, and if it has them shield, weapon, ammo
//     ownPosition()      { x, y } in world pixels, or null
//     otherPositions()   [{ slot, x, y }], and if it knows them birthTick and speed, in world pixels per tick
//
//     takeHurt()         damage taken since the last call: a number, or { amount, radians } with where it came from
//     takeHits()         own hits since the last call
//     minimap(context)   draws the whole map onto a canvas
//     phase()            { name, secondsLeft, winner, teams }; see phase-banner.js
//   and the module exports
//     actions            [{ name, label, keys, buttons, emote }]: what can be bound; `emote` is the sign shown on the wheel

const NO_ACTIONS = [];

/** Imports the game of a name. */
export async function loadGame(name) {
  const module = await import(`../games/${name}/game.js`);
  return { actions: module.actions ?? NO_ACTIONS, create: (context) => module.createGame(context) };
}

/** Damage since the last call: how much, and from where in radians (NaN if the game does not say). */
export function hurtOf(game) {
  const hurt = game.takeHurt?.() ?? 0;
  return typeof hurt === 'number' ? { amount: hurt, radians: NaN } : hurt;
}
