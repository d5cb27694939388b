// A read-only view of the page for tests: window.tickwire.

/** Collects errors from now on and shows the page's state to tests. */
export function exposeTo(target, { player, screen, settings, sound, bindings, input }) {
  const errors = [];
  target.addEventListener('error', (event) => errors.push(String(event.message)));
  target.addEventListener('unhandledrejection', (event) => errors.push(String(event.reason)));
  const playing = () => player.state === 'playing';
  const fromClient = (read, otherwise = 0) => (playing() ? read(player.client) : otherwise);
  const fromGame = (read, otherwise = 0) => (playing() ? read(player.game) : otherwise);
  const hook = {
    get state() {
      return player.state;
    },
    get framesDrawn() {
      return player.framesDrawn;
    },
    get drawnAt() {
      return player.drawnAt;
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
    get matchId() {
      return fromClient((client) => client.matchId(), '');
    },
    get slot() {
      return fromClient((client) => client.slot(), -1);
    },
    get resumed() {
      return fromClient((client) => client.isResumed(), false);
    },
    get own() {
      return fromGame((game) => game.ownPosition(), null);
    },
    get others() {
      return fromGame((game) => game.otherPositions(), []);
    },
    get shots() {
      return fromGame((game) => game.shotCount);
    },
    get mapName() {
      return fromClient((client) => client.map().name(), '');
    },
    get view() {
      return fromGame((game) => game.view ?? null, null);
    },
    get shown() {
      return fromGame((game) => game.shown ?? null, null);
    },
    get pickups() {
      return fromGame((game) => game.pickups ?? [], []);
    },
    get players() {
      return fromGame((game) => game.roster.players.map((each) => ({ ...each })), []);
    },
    get vitals() {
      return fromGame((game) => ({ ...game.vitals() }), null);
    },
    get score() {
      return fromGame((game) => game.vitals().score);
    },
    get phase() {
      return fromGame((game) => game.phase?.() ?? null, null);
    },
    get watching() {
      return playing() && screen.spectating.isOn;
    },
    get camera() {
      return { mode: screen.camera.mode, slot: screen.camera.slot, x: screen.camera.x, y: screen.camera.y };
    },
    get killCamPlaying() {
      return screen.killCam.isPlaying;
    },
    get hitsShown() {
      return screen.damage.hitsShown;
    },
    get hurtsShown() {
      return screen.damage.hurtsShown;
    },
    get soundsStarted() {
      return sound.started;
    },
    get busyVoices() {
      return sound.busyVoices;
    },
    get settings() {
      return { ...settings };
    },
    get actions() {
      return bindings.actions.map((action) => ({ ...action, keys: bindings.codesOf(action) }));
    },
    get controls() {
      return {
        device: input.device,
        active: input.active,
        horizontal: input.horizontal,
        vertical: input.vertical,
        firing: input.firing,
        aimRadians: input.aimRadians,
      };
    },
    get predictedTick() {
      return fromClient((client) => client.predictedTick(performance.now()));
    },
    get roundTripMillis() {
      return fromClient((client) => client.statistics().roundTripMillis());
    },
    get slackMillis() {
      return fromClient((client) => client.statistics().slackMillis());
    },
    get delayMillis() {
      return fromClient((client) => client.picture().delayMillis());
    },
    get largestGuessErrorUnits() {
      return fromClient((client) => client.picture().largestGuessErrorUnits());
    },
    get shownGuessErrors() {
      return fromClient((client) => client.picture().shownGuessErrors());
    },
    get predictionCorrections() {
      return fromClient((client) => client.statistics().predictionCorrections());
    },
    get framesReceived() {
      return fromClient((client) => client.statistics().framesReceived());
    },
    get payloadBytesReceived() {
      return fromClient((client) => client.statistics().payloadBytesReceived());
    },
    get inputsSent() {
      return fromClient((client) => client.statistics().inputsSent());
    },
    get lateInputs() {
      return fromClient((client) => client.statistics().lateInputs());
    },
    get replicaMismatches() {
      return fromClient((client) => client.statistics().replicaMismatches());
    },
    get errors() {
      return [...errors];
    },
  };
  Object.defineProperty(target, 'tickwire', { value: Object.freeze(hook) });
}
