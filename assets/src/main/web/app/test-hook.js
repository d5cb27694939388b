// A read-only view of the page for tests: window.tickwire.

/** Collects errors from now on and shows a player's state to tests. */
export function exposeTo(target, player) {
  const errors = [];
  target.addEventListener('error', (event) => errors.push(String(event.message)));
  target.addEventListener('unhandledrejection', (event) => errors.push(String(event.reason)));
  const playing = () => player.state === 'playing';
  const fromClient = (read, otherwise = 0) => (playing() ? read(player.client) : otherwise);
  const hook = {
    get state() {
      return player.state;
    },
    get framesDrawn() {
      return player.framesDrawn;
    },
    get fps() {
      return player.frameRate.fps;
    },
    get drawCalls() {
      return player.game?.drawCalls ?? 0;
    },
    get reconnects() {
      return player.reconnects;
    },
    get slot() {
      return fromClient((client) => client.slot(), -1);
    },
    get resumed() {
      return fromClient((client) => client.isResumed(), false);
    },
    get own() {
      return playing() ? player.game.ownPosition() : null;
    },
    get others() {
      return playing() ? player.game.otherPositions() : [];
    },
    get shots() {
      return playing() ? player.game.shotCount : 0;
    },
    get players() {
      return playing() ? player.game.roster.players.map((each) => ({ ...each })) : [];
    },
    get score() {
      return playing() ? player.game.vitals().score : 0;
    },
    get predictedTick() {
      return fromClient((client) => client.predictedTick(performance.now()));
    },
    get roundTripMillis() {
      return fromClient((client) => client.roundTripMillis());
    },
    get slackMillis() {
      return fromClient((client) => client.slackMillis());
    },
    get delayMillis() {
      return fromClient((client) => client.delayMillis());
    },
    get predictionCorrections() {
      return fromClient((client) => client.predictionCorrections());
    },
    get framesReceived() {
      return fromClient((client) => client.framesReceived());
    },
    get payloadBytesReceived() {
      return fromClient((client) => client.payloadBytesReceived());
    },
    get lateInputs() {
      return fromClient((client) => client.lateInputs());
    },
    get replicaMismatches() {
      return fromClient((client) => client.replicaMismatches());
    },
    get errors() {
      return [...errors];
    },
  };
  Object.defineProperty(target, 'tickwire', { value: Object.freeze(hook) });
}
