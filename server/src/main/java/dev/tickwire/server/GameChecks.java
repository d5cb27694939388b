package dev.tickwire.server;

import dev.tickwire.server.config.InvalidSettingException;
import dev.tickwire.server.config.ServerSettings;
import dev.tickwire.server.config.section.AllSections;
import dev.tickwire.server.config.setting.Lookup;
import dev.tickwire.server.game.GameRulesType;
import dev.tickwire.server.game.catalog.RulesCatalog;
import dev.tickwire.server.hosting.MapShelf;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Asks games and maps what they think of the settings, which these alone cannot know. */
final class GameChecks {
    private GameChecks() {}

    /** All checks there are of several settings together. */
    static List<Consumer<Lookup>> all() {
        return Stream.concat(
                        AllSections.CHECKS.stream(),
                        Stream.of(
                                lookup -> rulesFor(AllSections.serverSettings(lookup)),
                                lookup -> MapShelf.requireAll(AllSections.serverSettings(lookup))))
                .toList();
    }

    /**
     * The rules of the game that was chosen, as it was chosen to be.
     *
     * @throws InvalidSettingException if the game has no such choice
     */
    static GameRulesType rulesFor(ServerSettings settings) {
        GameRulesType rules = RulesCatalog.find(settings.game())
                .orElseThrow(() -> new IllegalStateException("no rules for the game " + settings.game()));
        try {
            return rules.with(settings.options());
        } catch (IllegalArgumentException wrong) {
            throw new InvalidSettingException("match.game", settings.game(), wrong.getMessage());
        }
    }
}
