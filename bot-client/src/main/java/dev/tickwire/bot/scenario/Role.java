package dev.tickwire.bot.scenario;

import dev.tickwire.bot.brain.Behaviour;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a bot of a mixture does. */
public enum Role {
    /** Plays as well as it can. */
    FIGHTER(Behaviour.USUAL),
    /** Goes about without ever shooting. */
    WANDER(Behaviour.PEACEFUL),
    /** Stands where it is; its client only says that it is there. */
    IDLE(Behaviour.IDLE),
    /** Plays, but its device stands still again and again and reads nothing then. */
    SLOWREADER(Behaviour.USUAL);

    private final Behaviour behaviour;

    Role(Behaviour behaviour) {
        this.behaviour = behaviour;
    }

    /**
     * The role of a name.
     *
     * @throws IllegalArgumentException if there is none, with those that there are
     */
    public static Role named(String name) {
        return Arrays.stream(values())
                .filter(role -> role.label().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no role \"" + name + "\", only " + names()));
    }

    /** All names, for people. */
    public static String names() {
        return Arrays.stream(values()).map(Role::label).collect(Collectors.joining(", "));
    }

    /** How its brain plays. */
    public Behaviour behaviour() {
        return behaviour;
    }

    /** As people write it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
