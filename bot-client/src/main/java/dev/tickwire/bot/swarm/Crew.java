package dev.tickwire.bot.swarm;

import dev.tickwire.bot.capture.CaptureWriter;
import dev.tickwire.bot.link.LinkProfile;
import dev.tickwire.bot.link.LinkProfiles;
import dev.tickwire.bot.measure.RunDescription;
import dev.tickwire.bot.scenario.Role;
import dev.tickwire.bot.scenario.Scenario;
import dev.tickwire.bot.scenario.Shares;
import dev.tickwire.math.SeededRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Says of each bot of a scenario where it plays, what it does there, and over which network. */
final class Crew {
    /** The least lead that a bot's inputs have; the others have up to a tick more. */
    private static final double INPUT_LEAD_TICKS_MIN = 1.0;

    private final Scenario scenario;
    private final List<MatchContext> matches;
    private final List<Part> parts = new ArrayList<>();

    Crew(Scenario scenario, List<MatchContext> matches) {
        this.scenario = scenario;
        this.matches = matches;
        deal();
    }

    /**
     * The plans of all bots.
     *
     * @param firstBotsCapture to which everything goes that the first bot receives, or null
     */
    List<BotPlan> plans(CaptureWriter firstBotsCapture) {
        List<BotPlan> plans = new ArrayList<>();
        SeededRandom seeds = new SeededRandom(scenario.seed());
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            CaptureWriter capture = i == 0 ? firstBotsCapture : null;
            List<String> tickets = scenario.place().tickets();
            String ticket = i < tickets.size() ? tickets.get(i) : null;
            plans.add(new BotPlan(
                    i, part.match, part.role, part.link, seeds.nextInt(), inputLeadTicks(i), ticket, capture));
        }
        return plans;
    }

    /** What a report says of it all. */
    RunDescription describe() {
        Map<String, Integer> roles = new TreeMap<>();
        Map<String, Integer> links = new TreeMap<>();
        for (Part part : parts) {
            roles.merge(part.role.label(), 1, Integer::sum);
            links.merge(part.link.name(), 1, Integer::sum);
        }
        return new RunDescription(
                scenario.name(),
                matches.stream().map(Crew::describe).toList(),
                scenario.play().inputRateHz() == Scenario.ON_CHANGE
                        ? "change"
                        : scenario.play().inputRateHz() + " Hz",
                scenario.play().decode().name().toLowerCase(Locale.ROOT),
                scenario.seed(),
                parts.size(),
                roles,
                links,
                Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
    }

    /** Where they play, for people. */
    String place() {
        MatchContext first = matches.get(0);
        String more = matches.size() == 1 ? "" : " and " + (matches.size() - 1) + " more";
        return "match " + first.info().id() + " of " + first.info().game() + " on "
                + first.info().map() + " at " + first.server() + more;
    }

    /** How long a message may be on its way, there and back. */
    double slowestRoundTripMillis() {
        return parts.stream()
                .mapToDouble(part -> part.link.typicalRoundTripMillis())
                .max()
                .orElse(0);
    }

    /** Roles are dealt out within each match and networks within each role, so that none of them go together. */
    private void deal() {
        Shares.Dealer<MatchContext> matchDealer = Shares.of(matches.stream()
                        .map(match -> new Shares.Share<>(match, 1))
                        .toList())
                .dealer();
        Map<MatchContext, Shares.Dealer<Role>> roleDealers = new HashMap<>();
        Map<Role, Shares.Dealer<LinkProfile>> linkDealers = new EnumMap<>(Role.class);
        for (int i = 0; i < scenario.crowd().ramp().maxBots(); i++) {
            MatchContext match = matchDealer.next();
            Role role = roleDealers
                    .computeIfAbsent(match, ignored -> scenario.crowd().roles().dealer())
                    .next();
            LinkProfile link = linkDealers
                    .computeIfAbsent(role, ignored -> scenario.crowd().links().dealer())
                    .next();
            parts.add(new Part(
                    match, role, role == Role.SLOWREADER ? link.withReadPausesOf(LinkProfiles.slowReading()) : link));
        }
    }

    /**
     * Bots send evenly spread over a tick. With one lead for all they would do so at the same moment, and neither end could
     * keep up then.
     */
    private double inputLeadTicks(int bot) {
        return INPUT_LEAD_TICKS_MIN + (bot + 0.5) / parts.size();
    }

    private static RunDescription.PlayedMatch describe(MatchContext match) {
        return new RunDescription.PlayedMatch(
                match.server().toString(),
                match.info().id(),
                match.info().game(),
                match.info().map(),
                match.info().tickRateHz());
    }

    private record Part(MatchContext match, Role role, LinkProfile link) {}
}
