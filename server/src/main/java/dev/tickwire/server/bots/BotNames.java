package dev.tickwire.server.bots;

import java.util.List;

/** Short, friendly names for bots. */
final class BotNames {
    private static final List<String> NAMES = List.of(
            "Pixel",
            "Rusty",
            "Comet",
            "Mochi",
            "Biscuit",
            "Sprocket",
            "Waffles",
            "Zippy",
            "Pepper",
            "Noodle",
            "Cosmo",
            "Pickle",
            "Turbo",
            "Marble",
            "Ziggy",
            "Olive",
            "Bumble",
            "Rocket",
            "Clover",
            "Gizmo",
            "Peanut",
            "Echo",
            "Maple",
            "Dash",
            "Nimbus",
            "Tango",
            "Poppy",
            "Widget",
            "Juniper",
            "Radar",
            "Sunny",
            "Bolt");

    private BotNames() {}

    /** The name of a match's bot of that number, counted from 0; no two of a match are alike. */
    static String of(int number) {
        String name = NAMES.get(number % NAMES.size());
        int round = number / NAMES.size();
        return round == 0 ? name : name + " " + (round + 1);
    }
}
