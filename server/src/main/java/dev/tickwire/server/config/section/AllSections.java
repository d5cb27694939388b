package dev.tickwire.server.config.section;

import dev.tickwire.server.config.AdminSettings;
import dev.tickwire.server.config.GatewaySettings;
import dev.tickwire.server.config.ServerSettings;
import dev.tickwire.server.config.setting.Lookup;
import dev.tickwire.server.config.setting.SettingTable;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** All settings of the server. Adding one is adding it to its section; adding a section is adding a line here. */
public final class AllSections {
    /** In the order of the documentation. */
    public static final SettingTable TABLE = new SettingTable(List.of(
            ListenSection.SECTION,
            TlsSection.SECTION,
            ProxySection.SECTION,
            EventLoopsSection.SECTION,
            TickSection.SECTION,
            MatchSection.SECTION,
            BotsSection.SECTION,
            HostingSection.SECTION,
            TemplatesSection.SECTION,
            TicketsSection.SECTION,
            OverloadSection.SECTION,
            AdminSection.ADMIN,
            AdminTlsSection.SECTION,
            AdminSection.TOKENS,
            AdminLimitsSection.SECTION,
            LimitsSection.SECTION,
            MatchLimitsSection.SECTION,
            TimeLimitsSection.SECTION,
            TrafficLimitsSection.SECTION,
            SessionLimitsSection.SESSION,
            SessionLimitsSection.SLOW_CLIENT,
            SessionLimitsSection.CHAT,
            LogSection.SECTION,
            ReloadSection.SECTION));

    /**
     * What only several settings together can be wrong about. Each check throws an
     * {@link dev.tickwire.server.config.InvalidSettingException} for the first mistake that it finds.
     */
    public static final List<Consumer<Lookup>> CHECKS = List.of(
            TlsSection::read,
            TlsSection::checkFiles,
            MatchSection::checkWorld,
            MatchSection::checkPlayers,
            BotsSection::checkOneOf,
            BotsSection::checkFitting,
            TicketsSection::read,
            OverloadSection::read,
            HostingSection::read,
            AdminSection::read,
            AdminTlsSection::checkFiles,
            AllSections::serverSettings);

    private AllSections() {}

    /** What the server is started with. */
    public static ServerSettings serverSettings(Lookup lookup) {
        return new ServerSettings(
                gatewaySettings(lookup),
                lookup.get(MatchSection.GAME),
                MatchSection.options(lookup),
                lookup.get(MatchSection.MAPS),
                lookup.find(MatchSection.WORLD_PIXELS).orElse(ServerSettings.WORLD_PIXELS_DEFAULT),
                BotsSection.read(lookup),
                lookup.get(TickSection.RATE_HZ),
                lookup.get(MatchSection.MAX_PLAYERS),
                lookup.get(MatchSection.MAX_SPECTATORS),
                lookup.find(MatchSection.SEED)
                        .orElseGet(() -> ThreadLocalRandom.current().nextInt(Integer.MAX_VALUE)),
                lookup.get(TickSection.REPLICA_CHECK_TICKS),
                lookup.get(MatchSection.COUNT),
                lookup.get(TickSection.LOOPS),
                TicketsSection.read(lookup),
                OverloadSection.read(lookup),
                HostingSection.read(lookup),
                MatchLimitsSection.read(lookup));
    }

    /** What the admin port is opened with; empty if there is to be none. */
    public static Optional<AdminSettings> adminSettings(Lookup lookup) {
        return AdminSection.read(lookup);
    }

    /** Files that settings name and that are read again when they have changed. */
    public static List<Path> watchedFiles(Lookup lookup) {
        return Stream.of(TlsSection.files(lookup), AdminTlsSection.files(lookup), AdminSection.tokenFiles(lookup))
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    /** The part of it that is about sockets, much of which can change while the server runs. */
    public static GatewaySettings gatewaySettings(Lookup lookup) {
        return new GatewaySettings(
                lookup.get(ListenSection.HOST),
                lookup.get(ListenSection.PORT),
                EventLoopsSection.read(lookup),
                new LinkedHashSet<>(lookup.get(ListenSection.ALLOWED_ORIGINS)),
                LimitsSection.read(lookup),
                TimeLimitsSection.read(lookup),
                TrafficLimitsSection.read(lookup),
                SessionLimitsSection.read(lookup),
                TlsSection.read(lookup),
                lookup.get(ProxySection.TRUSTED));
    }
}
