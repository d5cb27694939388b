package dev.tickwire.server.config.section;

import dev.tickwire.server.config.setting.Flag;
import dev.tickwire.server.config.setting.ListKind;
import dev.tickwire.server.config.setting.Section;
import dev.tickwire.server.config.setting.Setting;
import dev.tickwire.server.config.setting.TextKind;
import dev.tickwire.server.config.setting.WholeKind;
import java.util.List;

/** Where players come in. */
public final class ListenSection {
    public static final Setting<String> HOST = Setting.of(
                    "listen.host",
                    TextKind.of("an address or a name"),
                    "Address to listen on; 0.0.0.0 lets others on the network join.")
            .fallback("127.0.0.1")
            .flag("--host", "ADDRESS");

    public static final Setting<Integer> PORT = Setting.of(
                    "listen.port", new WholeKind(0, 65_535), "Port to listen on; 0 takes any free one.")
            .fallback(8_080)
            .flag("--port", "PORT");

    public static final Setting<List<String>> ALLOWED_ORIGINS = Setting.of(
                    "listen.allowed-origins",
                    new ListKind<>(TextKind.matching(
                            "https?://[^/]+", "a scheme and a host without a path: https://example.org")),
                    "Pages from elsewhere, such as https://example.org, that may open game sockets here.")
            .fallback(List.of())
            .flag(new Flag(List.of("--allow-origin"), "ORIGIN", ""))
            .whileRunning();

    static final Section SECTION =
            new Section("listen", "Where players come in.", List.of(HOST, PORT, ALLOWED_ORIGINS));

    private ListenSection() {}
}
