package dev.tickwire.server.config.section;

import dev.tickwire.server.config.AdminRole;
import dev.tickwire.server.config.AdminSettings;
import dev.tickwire.server.config.AdminToken;
import dev.tickwire.server.config.InvalidSettingException;
import dev.tickwire.server.config.setting.ChoiceKind;
import dev.tickwire.server.config.setting.Flag;
import dev.tickwire.server.config.setting.ListKind;
import dev.tickwire.server.config.setting.Lookup;
import dev.tickwire.server.config.setting.Section;
import dev.tickwire.server.config.setting.Setting;
import dev.tickwire.server.config.setting.SwitchKind;
import dev.tickwire.server.config.setting.TextKind;
import dev.tickwire.server.config.setting.WholeKind;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The port for those who run the server, and who may use it. */
final class AdminSection {
    private static final String TOKEN_GROUP = "admin.tokens";

    static final Setting<Boolean> OFF = Setting.of(
                    "admin.off", new SwitchKind(), "Does without metrics, health and the API.")
            .fallback(false)
            .flag("--no-admin", "");

    static final Setting<String> HOST = Setting.of(
                    "admin.host",
                    TextKind.of("an address or a name"),
                    "Address on which metrics, health and the API that operates the server are to be had.")
            .fallback(AdminSettings.HOST_DEFAULT)
            .flag("--admin-host", "ADDRESS");

    static final Setting<Integer> PORT = Setting.of(
                    "admin.port", new WholeKind(0, 65_535), "Port for the same; 0 takes any free one.")
            .fallback(AdminSettings.PORT_DEFAULT)
            .flag("--admin-port", "PORT");

    static final Setting<List<String>> NAMES = Setting.of(
                    "admin.names",
                    new ListKind<>(TextKind.matching(
                            AdminSettings.HOST_NAME, "a host's name in lower case, such as game.example.org")),
                    "Names of hosts that requests may call the admin port by, besides localhost and addresses in digits.")
            .fallback(List.of())
            .flag(new Flag(List.of("--admin-name"), "NAME", ""))
            .whileRunning();

    static final Setting<Boolean> GUARD_READINGS = Setting.of(
                    "admin.guard-readings", new SwitchKind(), "Asks for a token for metrics and health as well.")
            .fallback(false)
            .flag("--admin-guard-readings", "");

    static final Setting<String> AUDIT_FILE = Setting.of(
                    "admin.audit-file",
                    TextKind.of("a file"),
                    "To which a line is added for each operating call, besides the log.")
            .otherwise("only to the log", "/var/log/tickwire/audit.jsonl")
            .flag("--audit-file", "FILE");

    static final Section ADMIN = new Section(
            "admin",
            "The port for those who run the server.",
            List.of(OFF, HOST, PORT, NAMES, GUARD_READINGS, AUDIT_FILE));

    static final Setting<AdminRole> ROLE = Setting.of(
                    "admin.tokens.*.role", ChoiceKind.of(roles()), "What the token lets its holder do.")
            .fallback(AdminRole.VIEW)
            .whileRunning();

    static final Setting<String> SECRET = Setting.of(
                    "admin.tokens.*.secret",
                    TextKind.matching(AdminToken.SECRET, "16 to 200 letters, digits or any of ._~+/=-"),
                    "The token.")
            .otherwise("what the file says", "at-least-16-characters-that-nobody-can-guess")
            .keptSecret()
            .whileRunning();

    static final Setting<String> FILE = Setting.of(
                    "admin.tokens.*.file",
                    TextKind.of("a file"),
                    "A file in whose first line the token stands instead.")
            .otherwise("what secret says", "/etc/tickwire/ada.token")
            .whileRunning();

    static final Section TOKENS = new Section(
            "admin.tokens.*",
            "Who may use the API, by the name under which the audit log knows them. If nobody is named, a token for operating"
                    + " is made up at the start and printed, unless admin.host lets others than this machine in. It is good until somebody is"
                    + " named. A token that is taken away here, or"
                    + " replaced, is no longer good at once.",
            List.of(ROLE, SECRET, FILE));

    private AdminSection() {}

    private static Map<String, AdminRole> roles() {
        Map<String, AdminRole> roles = new LinkedHashMap<>();
        roles.put("view", AdminRole.VIEW);
        roles.put("operate", AdminRole.OPERATE);
        return roles;
    }

    static Optional<AdminSettings> read(Lookup lookup) {
        if (lookup.get(OFF)) {
            return Optional.empty();
        }
        List<AdminToken> tokens = new ArrayList<>();
        for (String name : lookup.namesIn(TOKEN_GROUP)) {
            tokens.add(new AdminToken(name, lookup.get(ROLE.named(name)), secret(lookup, name)));
        }
        return Optional.of(new AdminSettings(
                lookup.get(HOST),
                lookup.get(PORT),
                new HashSet<>(lookup.get(NAMES)),
                tokens,
                lookup.get(GUARD_READINGS),
                lookup.find(AUDIT_FILE).map(Path::of),
                AdminLimitsSection.read(lookup),
                AdminTlsSection.read(lookup)));
    }

    /** The files that tokens stand in. */
    static List<Path> tokenFiles(Lookup lookup) {
        return lookup.namesIn(TOKEN_GROUP).stream()
                .flatMap(name -> lookup.find(FILE.named(name)).stream())
                .map(Path::of)
                .toList();
    }

    private static String secret(Lookup lookup, String name) {
        Optional<String> secret = lookup.find(SECRET.named(name));
        Optional<String> file = lookup.find(FILE.named(name));
        if (secret.isPresent() == file.isPresent()) {
            throw new InvalidSettingException(
                    TOKEN_GROUP, name, "needs either a secret or a file in whose first line it stands");
        }
        return secret.orElseGet(() -> firstLine(FILE.named(name).name(), file.orElseThrow()));
    }

    private static String firstLine(String setting, String file) {
        try (BufferedReader lines = Files.newBufferedReader(Path.of(file))) {
            String line = lines.readLine();
            if (line != null && line.trim().matches(AdminToken.SECRET)) {
                return line.trim();
            }
        } catch (IOException e) {
            throw new InvalidSettingException(setting, file, "cannot be read: " + e);
        }
        throw new InvalidSettingException(setting, file, "its first line " + AdminToken.SECRET_FORM);
    }
}
