package dev.tickwire.server.testing;

import dev.tickwire.game.GameType;
import dev.tickwire.server.game.GameRules;
import dev.tickwire.server.game.GameRulesType;
import dev.tickwire.server.game.RulesWorld;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Rules that do as others do, for tests that change one thing about them. */
public class DelegatingRules implements GameRules {
    private final GameRules rules;

    public DelegatingRules(GameRules rules) {
        this.rules = rules;
    }

    /** The same game with changed rules. */
    public static GameRulesType of(GameRulesType game, UnaryOperator<GameRules> change) {
        return new Changed(game.shared(), () -> change.apply(game.newRules()));
    }

    @Override
    public void start(RulesWorld world) {
        rules.start(world);
    }

    @Override
    public void playerJoined(RulesWorld world, int slot, String name, boolean bot) {
        rules.playerJoined(world, slot, name, bot);
    }

    @Override
    public void playerLeft(RulesWorld world, int slot) {
        rules.playerLeft(world, slot);
    }

    @Override
    public void step(RulesWorld world) {
        rules.step(world);
    }

    @Override
    public boolean isOver(RulesWorld world) {
        return rules.isOver(world);
    }

    @Override
    public String mode() {
        return rules.mode();
    }

    @Override
    public String phase(RulesWorld world) {
        return rules.phase(world);
    }

    @Override
    public int scoreOf(RulesWorld world, int slot) {
        return rules.scoreOf(world, slot);
    }

    @Override
    public int teamOf(RulesWorld world, int slot) {
        return rules.teamOf(world, slot);
    }

    private record Changed(GameType shared, Supplier<GameRules> rules) implements GameRulesType {
        @Override
        public GameRules newRules() {
            return rules.get();
        }
    }
}
