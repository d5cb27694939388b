package dev.tickwire.server.session;

/** What can be read on a screen of text that somebody typed. */
final class PrintableText {
    private PrintableText() {}

    /** Whether there is nothing in it to be seen. */
    static boolean isBlank(String text) {
        return text.codePoints().allMatch(PrintableText::isSpace);
    }

    /**
     * Whether it contains what cannot be seen, or changes how the rest is shown: control characters, line breaks, zero widths,
     * marks of direction, unassigned and private code points, and letters that look like nothing.
     */
    static boolean hasInvisible(String text) {
        return text.codePoints().anyMatch(PrintableText::isInvisible);
    }

    /** Of spaces that do not break, only the second knows. */
    private static boolean isSpace(int codePoint) {
        return Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint);
    }

    private static boolean isInvisible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> isEmptyLetter(codePoint);
        };
    }

    /** Fillers of Hangul, and Braille without a dot. */
    private static boolean isEmptyLetter(int codePoint) {
        return switch (codePoint) {
            case 0x115f, 0x1160, 0x2800, 0x3164, 0xffa0 -> true;
            default -> false;
        };
    }
}
