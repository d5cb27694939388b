package dev.tickwire.server.session;

import dev.tickwire.bits.Utf8;
import dev.tickwire.message.Hello;

/** Which names players may have. */
final class PlayerNames {
    private PlayerNames() {}

    /** What is wrong with a name, in words for the player; null if nothing is. */
    static String fault(String name) {
        int characters = name.codePointCount(0, name.length());
        if (characters < 1 || characters > Hello.NAME_CHARACTERS_MAX) {
            return "A name has 1 to " + Hello.NAME_CHARACTERS_MAX + " characters, not " + characters + ".";
        }
        if (Utf8.length(name) > Hello.NAME_BYTES_MAX) {
            return "This name is too long in UTF-8: at most " + Hello.NAME_BYTES_MAX + " bytes.";
        }
        if (PrintableText.isBlank(name)) {
            return "A name must not be blank.";
        }
        return PrintableText.hasInvisible(name) ? "A name must not contain control or invisible characters." : null;
    }
}
