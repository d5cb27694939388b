package dev.tickwire.server.tuning;

import dev.tickwire.bot.brain.AimStyle;
import dev.tickwire.bot.brain.Brain;
import dev.tickwire.bot.brain.BrainOptions;
import dev.tickwire.bot.brain.Controls;
import dev.tickwire.bot.brain.Skill;
import dev.tickwire.bot.brain.catalog.Brains;
import dev.tickwire.game.SharedGame;
import dev.tickwire.game.WorldView;
import dev.tickwire.game.skirmish.SkirmishSchema;
import dev.tickwire.map.TileMap;
import dev.tickwire.replica.EntityTable;
import dev.tickwire.replica.WorldState;
import dev.tickwire.server.game.GameOptions;
import dev.tickwire.server.game.RulesBench;
import dev.tickwire.server.game.skirmish.SkirmishRulesType;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One match from the countdown to the podium, played by bots under the true rules; nothing but its seed decides it. */
final class BotMatch {
    private final RulesBench bench;
    private final List<Skill> skills;
    private final Brain[] brains;
    private final Controls[] controls;
    private final Eyes[] eyes;
    private final MatchTally tally;

    /**
     * Prepares a match.
     *
     * @param brainsBySkill shared by all matches, for what they know of the map
     * @param skills        of the players, by slot
     */
    BotMatch(Map<Skill, Brains> brainsBySkill, GameOptions options, TileMap map, List<Skill> skills, int seed) {
        bench = new RulesBench(new SkirmishRulesType().with(options.with("warmUpSeconds", 0)), map, seed);
        this.skills = skills;
        brains = new Brain[skills.size()];
        controls = new Controls[skills.size()];
        eyes = new Eyes[skills.size()];
        for (int slot = 0; slot < brains.length; slot++) {
            brains[slot] = brainsBySkill.get(skills.get(slot)).forGame("skirmish", seed * 64 + slot);
            controls[slot] = new Controls();
            eyes[slot] = new Eyes(slot);
            bench.join(slot);
        }
        tally = new MatchTally(bench.truth(), skills.size());
    }

    /** Brains of each level that know the same maps. */
    static Map<Skill, Brains> brains() {
        Map<Skill, Brains> brains = new EnumMap<>(Skill.class);
        for (Skill skill : Skill.values()) {
            brains.put(skill, new Brains(new BrainOptions(Optional.of(skill), AimStyle.STRAIGHT)));
        }
        return brains;
    }

    /** Plays to the end and adds what happened to the figures. */
    void play(SkirmishFigures figures) {
        boolean hadOvertime = false;
        while (phase() != SkirmishSchema.PHASE_PODIUM) {
            hadOvertime |= phase() == SkirmishSchema.PHASE_OVERTIME;
            for (int slot = 0; slot < brains.length; slot++) {
                brains[slot].step(eyes[slot], controls[slot]);
                bench.hold(slot, controls[slot].held());
                bench.press(slot, controls[slot].takeEdges());
            }
            bench.step();
            tally.afterTick(bench.tick(), figures);
        }
        figures.addMatch(skills, scores(), winner(), hadOvertime);
    }

    private int phase() {
        return clock(SkirmishSchema.CLOCK_PHASE);
    }

    private int winner() {
        return clock(SkirmishSchema.CLOCK_WINNER);
    }

    private int clock(int field) {
        return bench.truth().table(SkirmishSchema.CLOCK).get(0, field);
    }

    private int[] scores() {
        EntityTable roster = bench.truth().table(SkirmishSchema.ROSTER);
        int[] scores = new int[brains.length];
        for (int slot = 0; slot < scores.length; slot++) {
            scores[slot] = roster.get(roster.rowOf(slot), SkirmishSchema.ROSTER_SCORE);
        }
        return scores;
    }

    private final class Eyes implements WorldView {
        private final int slot;

        Eyes(int slot) {
            this.slot = slot;
        }

        @Override
        public SharedGame game() {
            return bench.shared();
        }

        @Override
        public WorldState world() {
            return bench.truth();
        }

        @Override
        public int tick() {
            return bench.tick();
        }

        @Override
        public int slot() {
            return slot;
        }
    }
}
