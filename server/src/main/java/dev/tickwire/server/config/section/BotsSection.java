package dev.tickwire.server.config.section;

import dev.tickwire.bot.brain.Skill;
import dev.tickwire.server.config.BotSettings;
import dev.tickwire.server.config.GamePreset;
import dev.tickwire.server.config.InvalidSettingException;
import dev.tickwire.server.config.setting.ChoiceKind;
import dev.tickwire.server.config.setting.Lookup;
import dev.tickwire.server.config.setting.Section;
import dev.tickwire.server.config.setting.Setting;
import dev.tickwire.server.config.setting.WholeKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Who the server itself plays. */
public final class BotsSection {
    public static final Setting<Integer> COUNT = Setting.of(
                    "bots.count",
                    new WholeKind(0, GamePreset.mostPlayersOfAny()),
                    "Players that the server itself plays in each match.")
            .otherwise("8 in Skirmish, 0 in Proving Ground", 8)
            .flag("--bots", "N");

    public static final Setting<Integer> FILL = Setting.of(
                    "bots.fill",
                    new WholeKind(0, GamePreset.mostPlayersOfAny()),
                    "Fills each match up to so many players with bots, which make room as people come; instead of"
                            + " bots.count.")
            .otherwise("a fixed number of bots", 8)
            .flag("--fill", "N");

    public static final Setting<Skill> SKILL = Setting.of("bots.skill", ChoiceKind.of(skills()), "How well bots play.")
            .otherwise("some of each", Skill.REGULAR)
            .flag("--bot-skill", "SKILL");

    static final Section SECTION = new Section("bots", "Who the server itself plays.", List.of(COUNT, FILL, SKILL));

    private BotsSection() {}

    private static Map<String, Skill> skills() {
        Map<String, Skill> skills = new LinkedHashMap<>();
        skills.put("easy", Skill.ROOKIE);
        skills.put("normal", Skill.REGULAR);
        skills.put("hard", Skill.VETERAN);
        return skills;
    }

    static BotSettings read(Lookup lookup) {
        if (lookup.find(FILL).isPresent()) {
            return new BotSettings(lookup.get(FILL), true, lookup.find(SKILL));
        }
        int usual = Math.min(GamePreset.of(lookup.get(MatchSection.GAME)).bots(), lookup.get(MatchSection.MAX_PLAYERS));
        return new BotSettings(lookup.find(COUNT).orElse(usual), false, lookup.find(SKILL));
    }

    /** There is either a number of bots or one of players. */
    static void checkOneOf(Lookup lookup) {
        if (lookup.find(FILL).isPresent() && lookup.find(COUNT).isPresent()) {
            throw new InvalidSettingException(
                    FILL.name(), lookup.get(FILL), "cannot be used together with bots.count (--bots)");
        }
    }

    /** They must fit in. */
    static void checkFitting(Lookup lookup) {
        read(lookup).requireFitting(lookup.get(MatchSection.MAX_PLAYERS));
    }
}
