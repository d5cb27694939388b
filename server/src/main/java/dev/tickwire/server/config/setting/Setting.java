package dev.tickwire.server.config.setting;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * One thing that can be set. The configuration file, the environment, the command line, their checks and the documentation all
 * come from this one description.
 *
 * @param <T> of its values
 */
public final class Setting<T> {
    /** Stands in a name for the one that a member of a group is given, as in {@code templates.*.map}. */
    public static final String ANY_NAME = "*";

    private static final String ENVIRONMENT_PREFIX = "TICKWIRE_";

    private final String name;
    private final SettingKind<T> kind;
    private final String sentence;
    private final Fallback<T> fallback;
    private final Flag flag;
    private final boolean reloadable;
    private final boolean secret;

    private Setting(
            String name,
            SettingKind<T> kind,
            String sentence,
            Fallback<T> fallback,
            Flag flag,
            boolean reloadable,
            boolean secret) {
        this.name = name;
        this.kind = kind;
        this.sentence = sentence;
        this.fallback = fallback;
        this.flag = flag;
        this.reloadable = reloadable;
        this.secret = secret;
    }

    /**
     * The beginning of a setting, of which must be said yet what it is if nobody says. It needs a restart and has no option on
     * the command line.
     *
     * @param name     with its sections, such as {@code listen.port}
     * @param sentence for the documentation, without its default or its range
     */
    public static <T> Setting<T> of(String name, SettingKind<T> kind, String sentence) {
        return new Setting<>(name, kind, sentence, null, null, false, false);
    }

    /** With a default. */
    public Setting<T> fallback(T value) {
        return with(Fallback.of(value), flag, reloadable, secret);
    }

    /**
     * With a default that depends on other settings, or on the machine.
     *
     * @param text    in words, such as {@code one less than the machine has cores}
     * @param example for the documentation
     */
    public Setting<T> fallback(String text, T example, Function<Lookup, T> value) {
        return with(
                new Fallback<>(text, example, lookup -> Optional.ofNullable(value.apply(lookup))),
                flag,
                reloadable,
                secret);
    }

    /**
     * Without a default.
     *
     * @param text    what happens then: {@code another each time}
     * @param example for the documentation
     */
    public Setting<T> otherwise(String text, T example) {
        return with(new Fallback<>(text, example, lookup -> Optional.empty()), flag, reloadable, secret);
    }

    /** With an option on the command line that takes a value. */
    public Setting<T> flag(String option, String label) {
        return flag(new Flag(List.of(option), label, ""));
    }

    /** With an option on the command line. */
    public Setting<T> flag(Flag option) {
        return with(fallback, option, reloadable, secret);
    }

    /** Whoever changes it need not restart the server. */
    public Setting<T> whileRunning() {
        return with(fallback, flag, true, secret);
    }

    /** Its values are never shown. */
    public Setting<T> keptSecret() {
        return with(fallback, flag, reloadable, true);
    }

    private Setting<T> with(Fallback<T> newFallback, Flag newFlag, boolean isReloadable, boolean isSecret) {
        return new Setting<>(name, kind, sentence, newFallback, newFlag, isReloadable, isSecret);
    }

    /**
     * That of one member of a group.
     *
     * @param member which takes the place of the star in {@code templates.*.map}
     */
    public Setting<T> named(String member) {
        return new Setting<>(name.replace(ANY_NAME, member), kind, sentence, fallback, flag, reloadable, secret);
    }

    /** Whether it exists once for each member of a group, whose names are free. */
    public boolean isOfGroup() {
        return name.contains(ANY_NAME);
    }

    /** With its sections, such as {@code listen.port}. */
    public String name() {
        return name;
    }

    /** The section that it stands in, such as {@code listen}. */
    public String section() {
        return name.substring(0, Math.max(0, name.lastIndexOf('.')));
    }

    /** The name within its section, such as {@code port}. */
    public String key() {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** Of the environment variable, such as {@code TICKWIRE_LISTEN_PORT}. */
    public String environmentName() {
        return ENVIRONMENT_PREFIX
                + name.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }

    public SettingKind<T> kind() {
        return kind;
    }

    public String sentence() {
        return sentence;
    }

    /** On the command line, if it can be given there. */
    public Optional<Flag> flag() {
        return Optional.ofNullable(flag);
    }

    public boolean isReloadable() {
        return reloadable;
    }

    public boolean isSecret() {
        return secret;
    }

    /** What it is if nobody says. */
    public Optional<T> fallbackValue(Lookup lookup) {
        return fallback.value().apply(lookup);
    }

    /** Its default as it would stand in a file, if that is always the same. */
    public Optional<String> constantFallback() {
        return fallback.text().isEmpty() ? Optional.of(kind.render(fallback.example())) : Optional.empty();
    }

    /** A value as it would stand in a file, for the documentation: the default, if that is always the same. */
    public String exampleText() {
        return kind.render(fallback.example());
    }

    /** Its default for the documentation. */
    public String fallbackInWords() {
        return constantFallback().map(text -> text.replace("\"", "")).orElse(fallback.text());
    }
}
