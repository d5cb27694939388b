package dev.tickwire.server.benchmark;

import dev.tickwire.bot.brain.Brain;
import dev.tickwire.bot.brain.Controls;
import dev.tickwire.bot.brain.catalog.Brains;
import dev.tickwire.game.SharedGame;
import dev.tickwire.game.WorldView;
import dev.tickwire.math.SeededRandom;
import dev.tickwire.replica.WorldState;
import dev.tickwire.server.game.GameRules;
import dev.tickwire.server.game.RulesWorld;
import dev.tickwire.server.match.MatchSettings;
import java.util.ArrayList;
import java.util.List;

/** Steps a game as a match does, without replicating it, and records its ticks for the encoder. */
final class TickRecorder implements RulesWorld {
    private final SharedGame game;
    private final GameRules rules;
    private final WorldState truth;
    private final WorldState previous;
    private final SeededRandom random = new SeededRandom(1);
    private final List<Hand> hands = new ArrayList<>();
    private int tick;

    TickRecorder(Workload workload) {
        MatchSettings settings = workload.matchSettings(0);
        game = settings.game().shared().on(workload.map().tiles());
        rules = settings.game().newRules();
        truth = new WorldState(game.schema());
        previous = new WorldState(game.schema());
        Brains brains = new Brains(workload.brainOptions());
        for (int slot = 0; slot < workload.players(); slot++) {
            hands.add(new Hand(slot, brains.forGame(workload.game(), random.nextInt())));
        }
    }

    /** Plays on by one tick; the first one is that in which everybody joins. */
    RecordedTick step() {
        tick++;
        previous.copyFrom(truth);
        RecordedTick recorded = new RecordedTick(tick, truth);
        for (int row = 0; row < truth.avatars().size(); row++) {
            act(row, recorded);
        }
        game.advanceAll(truth, tick);
        recorded.foreseen(truth);
        if (tick == 1) {
            rules.start(this);
            hands.forEach(hand -> rules.playerJoined(this, hand.slot, "player", true));
        }
        rules.step(this);
        recorded.ended(truth);
        truth.sweep();
        return recorded;
    }

    private void act(int row, RecordedTick recorded) {
        Hand hand = hands.get(truth.avatars().id(row));
        hand.brain.step(hand, hand.controls);
        game.applyInput(truth, row, hand.controls.held(), hand.controls.takeEdges(), tick, (action, argument) -> {
            game.applyAction(truth, row, action, argument, tick);
            recorded.acted(row, action, argument);
        });
    }

    @Override
    public WorldState truth() {
        return truth;
    }

    @Override
    public WorldState previous() {
        return previous;
    }

    @Override
    public SharedGame shared() {
        return game;
    }

    @Override
    public SeededRandom random() {
        return random;
    }

    @Override
    public int tick() {
        return tick;
    }

    @Override
    public int slotCount() {
        return hands.size();
    }

    /** A player: a brain and what it holds. */
    private final class Hand implements WorldView {
        private final int slot;
        private final Brain brain;
        private final Controls controls = new Controls();

        Hand(int slot, Brain brain) {
            this.slot = slot;
            this.brain = brain;
        }

        @Override
        public SharedGame game() {
            return game;
        }

        @Override
        public WorldState world() {
            return previous;
        }

        @Override
        public int tick() {
            return tick - 1;
        }

        @Override
        public int slot() {
            return slot;
        }
    }
}
