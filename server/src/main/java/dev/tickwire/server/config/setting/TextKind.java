package dev.tickwire.server.config.setting;

import java.util.regex.Pattern;

/** Text of a certain form. */
public final class TextKind implements SettingKind<String> {
    private static final Pattern ANY = Pattern.compile("\\P{Cntrl}*\\S\\P{Cntrl}*");

    private final Pattern form;
    private final String what;

    private TextKind(Pattern form, String what) {
        this.form = form;
        this.what = what;
    }

    /**
     * Any text in one line that is not blank.
     *
     * @param what it is, such as {@code an address or a name}
     */
    public static TextKind of(String what) {
        return new TextKind(ANY, what);
    }

    /**
     * Text of a form.
     *
     * @param regex what the whole of it must match
     * @param what  it is, such as {@code the name of a map, such as foundry}
     */
    public static TextKind matching(String regex, String what) {
        return new TextKind(Pattern.compile(regex), what);
    }

    @Override
    public String parse(String text) {
        if (!form.matcher(text).matches()) {
            throw new IllegalArgumentException("must be " + what);
        }
        return text;
    }

    @Override
    public String render(String value) {
        return Quoted.of(value);
    }

    @Override
    public String range() {
        return what;
    }
}
