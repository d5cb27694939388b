package dev.tickwire.server.config.source;

import dev.tickwire.server.config.setting.Section;
import dev.tickwire.server.config.setting.Setting;
import dev.tickwire.server.config.setting.SettingTable;
import java.util.ArrayList;
import java.util.List;

/** Writes a configuration file that names every setting, says what it means and leaves it as it is. */
public final class ExampleText {
    private static final int LINE_LENGTH_MAX = 110;

    /** What a member of a group is called here. */
    private static final String ANY_MEMBER = "NAME";

    private ExampleText() {}

    /** The file's lines. */
    public static List<String> lines(SettingTable table) {
        List<String> lines = new ArrayList<>();
        comment(
                "",
                "Tickwire's settings. Each stands here with its default, which is in effect until the # before it is"
                        + " taken away. A setting can also be given as an environment variable - listen.port is"
                        + " TICKWIRE_LISTEN_PORT - and many on the command line; the environment counts more than"
                        + " this file, and the command line more than both. Times and sizes have a unit: 500ms, 10s,"
                        + " 5m; 512B, 16KiB, 1MiB. \"While running\" are settings that are taken over when this file"
                        + " changes; others need a restart.",
                lines);
        for (Section section : table.sections()) {
            lines.add("");
            comment("", section.sentence(), lines);
            boolean isOfGroup = section.name().contains(Setting.ANY_NAME);
            String mark = isOfGroup ? "#" : "";
            lines.add(mark + section.name().replace(Setting.ANY_NAME, ANY_MEMBER) + " {");
            for (Setting<?> setting : section.settings()) {
                comment("  ", setting.sentence(), lines);
                comment("  ", particulars(setting), lines);
                lines.add("  #" + setting.key() + " = " + setting.exampleText());
            }
            lines.add(mark + "}");
        }
        return lines;
    }

    /** What may stand there and how else it is given, in a few words. */
    private static String particulars(Setting<?> setting) {
        List<String> parts = new ArrayList<>();
        parts.add(setting.kind().range());
        if (setting.constantFallback().isEmpty()) {
            parts.add("default: " + setting.fallbackInWords());
        }
        setting.flag().ifPresent(flag -> parts.addAll(flag.names()));
        if (setting.isReloadable()) {
            parts.add("while running");
        }
        return String.join("; ", parts);
    }

    private static void comment(String indent, String text, List<String> lines) {
        StringBuilder line = new StringBuilder(indent).append('#');
        for (String word : text.split(" ", -1)) {
            if (line.length() + 1 + word.length() > LINE_LENGTH_MAX) {
                lines.add(line.toString());
                line = new StringBuilder(indent).append('#');
            }
            line.append(' ').append(word);
        }
        lines.add(line.toString());
    }
}
