package dev.tickwire.server.config.setting;

/** How much a mistyped name is like a known one. */
public final class Likeness {
    /** What it costs to have forgotten the section. */
    private static final int SECTION_FORGOTTEN = 2;

    private Likeness() {}

    /** The less, the more alike; somebody may also have put a name into the wrong section. */
    public static int distance(String typed, String known) {
        int whole = edits(typed, known);
        int key = SECTION_FORGOTTEN + edits(lastPart(typed), lastPart(known));
        return Math.min(whole, key);
    }

    private static String lastPart(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** Characters to insert, to delete and to replace (Levenshtein). */
    private static int edits(String from, String to) {
        int[] above = new int[to.length() + 1];
        for (int column = 0; column <= to.length(); column++) {
            above[column] = column;
        }
        for (int row = 1; row <= from.length(); row++) {
            int[] line = new int[to.length() + 1];
            line[0] = row;
            for (int column = 1; column <= to.length(); column++) {
                int replaced = above[column - 1] + (from.charAt(row - 1) == to.charAt(column - 1) ? 0 : 1);
                line[column] = Math.min(replaced, 1 + Math.min(above[column], line[column - 1]));
            }
            above = line;
        }
        return above[to.length()];
    }
}
