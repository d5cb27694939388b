package dev.tickwire.server.match;

import dev.tickwire.game.SharedGame;
import dev.tickwire.server.game.GameRules;
import dev.tickwire.server.replication.PublishedFrame;
import dev.tickwire.server.replication.ResidualEncoder;

/**
 * What happens in a tick of a match. Clients follow it by the same order: what players do, then the shared step, which both
 * ends compute, and only then what the rules decide, which is told. Tick thread only.
 */
final class MatchStep {
    private final SharedGame game;
    private final GameRules rules;
    private final MatchWorld world;
    private final Attendance attendance;
    private final MatchRequests requests;
    private final MatchEnding ending;
    private final ResidualEncoder encoder;
    private final InputPhase inputs;
    private final int checkIntervalTicks;

    /**
     * Of a match in which nothing has happened yet.
     *
     * @param checkIntervalTicks ticks between hashes of what clients should hold, 0 for none
     */
    MatchStep(
            GameRules rules,
            MatchWorld world,
            Attendance attendance,
            MatchRequests requests,
            MatchEnding ending,
            int checkIntervalTicks) {
        game = world.shared();
        this.rules = rules;
        this.world = world;
        this.attendance = attendance;
        this.requests = requests;
        this.ending = ending;
        this.checkIntervalTicks = checkIntervalTicks;
        encoder = new ResidualEncoder(world.truth(), world.grid());
        inputs = new InputPhase(game, world.truth(), encoder);
    }

    /**
     * Goes one tick on.
     *
     * @param frame      where what clients must be told of it is written
     * @param startNanos when the tick was due on the loop's clock; it is only passed on, for measuring slack
     * @param observer   told at the end of each phase
     */
    void run(PublishedFrame frame, long startNanos, TickObserver observer) {
        world.beginTick();
        int tick = world.tick();
        encoder.begin(frame, tick, startNanos);
        attendance.players().readInputs(tick);
        requests.answer(tick);
        inputs.apply(attendance.players(), tick);
        observer.ended(TickPhase.INPUTS);
        game.advanceAll(world.truth(), tick);
        encoder.foresee();
        if (tick == 1) {
            rules.start(world);
        }
        attendance.applyChanges();
        rules.step(world);
        observer.ended(TickPhase.RULES);
        encoder.encode();
        world.truth().sweep();
        encoder.show(isCheckTick(tick));
        attendance.passChatOn();
        if (!ending.isOver() && rules.isOver(world)) {
            ending.over();
        }
        attendance.summarise();
        observer.ended(TickPhase.REPLICATE);
    }

    private boolean isCheckTick(int tick) {
        return checkIntervalTicks > 0 && tick % checkIntervalTicks == 0;
    }
}
