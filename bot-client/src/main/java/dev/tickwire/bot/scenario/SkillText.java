package dev.tickwire.bot.scenario;

import dev.tickwire.bot.brain.Skill;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How well bots play, as people write it. */
public final class SkillText {
    private static final String MIXED = "mixed";

    private SkillText() {}

    /**
     * Reads a skill.
     *
     * @param text {@code mixed}, {@code rookie}, {@code regular} or {@code veteran}, in letters of any case
     * @return empty for a mixture of all
     * @throws IllegalArgumentException if it is none, with all that there are
     */
    public static Optional<Skill> parse(String text) {
        if (text.equalsIgnoreCase(MIXED)) {
            return Optional.empty();
        }
        List<String> names = new ArrayList<>(List.of(MIXED));
        for (Skill skill : Skill.values()) {
            String name = skill.name().toLowerCase(Locale.ROOT);
            if (name.equalsIgnoreCase(text)) {
                return Optional.of(skill);
            }
            names.add(name);
        }
        throw new IllegalArgumentException("\"" + text + "\" is none of " + String.join(", ", names));
    }
}
