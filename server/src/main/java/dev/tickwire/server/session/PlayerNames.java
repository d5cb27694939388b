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
        if (name.codePoints().allMatch(PlayerNames::isSpace)) {
            return "A name must not be blank.";
        }
        boolean unprintable = name.codePoints().anyMatch(PlayerNames::isUnprintable);
        return unprintable ? "A name must not contain control or invisible characters." : null;
    }

    /** Of spaces that do not break, only the second knows. */
    private static boolean isSpace(int codePoint) {
        return Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint);
    }

    private static boolean isUnprintable(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
