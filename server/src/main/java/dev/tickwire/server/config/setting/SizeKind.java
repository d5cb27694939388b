package dev.tickwire.server.config.setting;

import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import java.util.Map;

/** Numbers of bytes of a range, ends included, always with their unit. */
public record SizeKind(int min, int max) implements SettingKind<Integer> {
    private static final int KIBI = 1_024;

    @Override
    public Integer parse(String text) {
        if (text.matches("-?[1-9][0-9.]*")) {
            throw new IllegalArgumentException("needs a unit, such as " + text + "B or " + text + "KiB");
        }
        try {
            long value = ConfigFactory.parseMap(Map.of("value", text)).getBytes("value");
            if (value >= min && value <= max) {
                return (int) value;
            }
        } catch (ConfigException e) {
            // Said below in the same words.
        }
        throw new IllegalArgumentException("must be " + range());
    }

    @Override
    public String render(Integer value) {
        if (value == 0 || value % KIBI != 0) {
            return value + "B";
        }
        int kibi = value / KIBI;
        return kibi % KIBI == 0 ? kibi / KIBI + "MiB" : kibi + "KiB";
    }

    @Override
    public String range() {
        return render(min) + " to " + render(max);
    }
}
