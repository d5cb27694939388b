package dev.tickwire.server.config;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the admin port needs to know.
 *
 * @param host         address to listen on
 * @param port         0 for any free one
 * @param names        by which the port may be addressed, besides localhost and addresses in digits: what a page of another
 *                     name asks for, whose owner has pointed it here, is refused
 * @param tokens       who may use the API; if there are none, one is made up at the start of a port that is {@linkplain #isLocal local}
 * @param guardReadings whether metrics and health ask for a token too
 * @param auditFile    to which a line is added for each operating call, besides the log
 * @param limits       what it puts up with
 * @param tls          files with a certificate; without them it speaks plain HTTP
 */
public record AdminSettings(
        String host,
        int port,
        Set<String> names,
        List<AdminToken> tokens,
        boolean guardReadings,
        Optional<Path> auditFile,
        AdminLimits limits,
        Optional<PemPair> tls) {
    /** What a host's name must match. */
    public static final String HOST_NAME = "[a-z0-9.-]{1,253}";

    public static final int PORT_DEFAULT = 9_600;
    public static final String HOST_DEFAULT = "127.0.0.1";

    public AdminSettings {
        names = Set.copyOf(names);
        tokens = List.copyOf(tokens);
        if (host.isBlank()) {
            throw new InvalidSettingException("admin.host", "\"" + host + "\"", "must be an address or a name");
        }
        InvalidSettingException.requireRange("admin.port", port, 0, 65_535);
        for (String name : names) {
            if (!name.matches(HOST_NAME)) {
                throw new InvalidSettingException(
                        "admin.names", name, "must be a host's name in lower case, such as game.example.org");
            }
        }
        Set<String> holders = new HashSet<>();
        for (AdminToken token : tokens) {
            if (!holders.add(token.name())) {
                throw new InvalidSettingException("admin.tokens", token.name(), "each name can have one token");
            }
        }
    }

    /** Only for this machine, with a token that is made up at the start. */
    public static AdminSettings local(int port) {
        return new AdminSettings(
                HOST_DEFAULT,
                port,
                Set.of(),
                List.of(),
                false,
                Optional.empty(),
                AdminLimits.DEFAULT,
                Optional.empty());
    }

    public AdminSettings withTokens(List<AdminToken> all) {
        return new AdminSettings(host, port, names, all, guardReadings, auditFile, limits, tls);
    }

    public AdminSettings withLimits(AdminLimits chosen) {
        return new AdminSettings(host, port, names, tokens, guardReadings, auditFile, chosen, tls);
    }

    public AdminSettings withNames(Set<String> all) {
        return new AdminSettings(host, port, all, tokens, guardReadings, auditFile, limits, tls);
    }

    public AdminSettings withGuardedReadings() {
        return new AdminSettings(host, port, names, tokens, true, auditFile, limits, tls);
    }

    public AdminSettings withAuditFile(Path file) {
        return new AdminSettings(host, port, names, tokens, guardReadings, Optional.of(file), limits, tls);
    }

    public AdminSettings withHost(String address) {
        return new AdminSettings(address, port, names, tokens, guardReadings, auditFile, limits, tls);
    }

    public AdminSettings withTls(PemPair files) {
        return new AdminSettings(host, port, names, tokens, guardReadings, auditFile, limits, Optional.of(files));
    }

    /** Whether only this machine can reach it. */
    public boolean isLocal() {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
