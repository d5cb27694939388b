package dev.tickwire.server.operations.http;

import dev.tickwire.server.config.AdminLimits;
import dev.tickwire.server.config.AdminRole;
import dev.tickwire.server.match.Clock;
import dev.tickwire.server.session.AddressKey;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Decides who may call what, and how often: tokens, roles, and budgets of calls for each address and each token. Confined to
 * one event loop.
 */
final class Access {
    private static final String CALLER = "caller";
    private static final String SCHEME = "Bearer ";
    private static final String CHALLENGE = "WWW-Authenticate";
    private static final int SECRET_CHARACTERS_MAX = 400;

    private final Policy policy;
    private final AdminCounters counters;
    private final Clock clock;
    private CallBudget ofAddresses;
    private CallBudget ofTokens;
    private CallBudget failures;

    Access(Policy policy, AdminCounters counters, Clock clock) {
        this.policy = policy;
        this.counters = counters;
        this.clock = clock;
        renewBudgets();
    }

    /** Takes other limits over. What was used up is forgotten. */
    void renewBudgets() {
        AdminLimits limits = policy.limits();
        ofAddresses = CallBudget.perSecond(limits.callsPerSecond(), limits.callBurst());
        ofTokens = CallBudget.perSecond(limits.callsPerSecond(), limits.callBurst());
        failures = CallBudget.perMinute(limits.failuresPerMinute());
    }

    /** Who makes a call that was let in. */
    static Optional<Caller> caller(RoutingContext context) {
        return Optional.ofNullable(context.get(CALLER));
    }

    /**
     * Lets a call in, and remembers who makes it.
     *
     * @throws ProblemException if it may not be made, or not now
     */
    void admit(RoutingContext context, AdminRole needed) {
        String address = address(context.request());
        spend(context, ofAddresses, address, AdminRefusal.TOO_MANY_CALLS, "calls from this address");
        try {
            Caller caller = identify(address, bearer(context.request()));
            context.put(CALLER, caller);
            spend(context, ofTokens, caller.name(), AdminRefusal.TOO_MANY_CALLS, "calls with this token");
            requireRole(caller, needed);
        } catch (ProblemException refused) {
            explain(context, refused.problem().kind());
            throw refused;
        }
    }

    /** Lets a request in that needs no token. */
    void admitAnybody(RoutingContext context) {
        spend(context, ofAddresses, address(context.request()), AdminRefusal.TOO_MANY_CALLS, "calls from this address");
    }

    /**
     * Finds out whose token somebody at an address shows.
     *
     * @param secret empty if there is none
     * @throws ProblemException if it is nobody's, or if too many wrong ones came from there
     */
    Caller identify(String address, Optional<String> secret) {
        long now = clock.nanoTime();
        long waitNanos = failures.waitNanos(address, now);
        if (waitNanos > 0) {
            counters.count(AdminRefusal.TOO_MANY_FAILURES);
            throw new ProblemException(
                    Problem.Kind.TOO_MANY,
                    "Too many wrong tokens came from this address; wait " + seconds(waitNanos) + " s.");
        }
        if (secret.isEmpty()) {
            counters.count(AdminRefusal.NO_TOKEN);
            throw new ProblemException(Problem.Kind.NO_TOKEN, "Send the header Authorization: Bearer TOKEN.");
        }
        Optional<Caller> caller =
                secret.filter(text -> text.length() <= SECRET_CHARACTERS_MAX).flatMap(policy.tokens()::find);
        if (caller.isEmpty()) {
            failures.use(address, now);
            counters.count(AdminRefusal.WRONG_TOKEN);
            throw new ProblemException(
                    Problem.Kind.WRONG_TOKEN, "The server prints a token when it starts, or knows those it was given.");
        }
        return caller.get();
    }

    /** Whether the token of somebody who was let in is still good. */
    boolean knows(Caller caller) {
        return policy.tokens().knows(caller);
    }

    /** Ends with a problem if the token of somebody who was let in has been taken away since. */
    void requireKnown(Caller caller) {
        if (!knows(caller)) {
            counters.count(AdminRefusal.WRONG_TOKEN);
            throw new ProblemException(Problem.Kind.WRONG_TOKEN, "The token has been taken away meanwhile.");
        }
    }

    /** Ends with a problem unless somebody may do something. */
    void requireRole(Caller caller, AdminRole needed) {
        if (!caller.role().covers(needed)) {
            counters.count(AdminRefusal.WRONG_ROLE);
            throw new ProblemException(
                    Problem.Kind.WRONG_ROLE,
                    "This needs a token of the role operate; " + caller.name() + " may only view.");
        }
    }

    /** What counts as one address. */
    static String address(HttpServerRequest request) {
        String text = request.remoteAddress().hostAddress();
        try {
            return AddressKey.of(InetAddress.getByName(text));
        } catch (UnknownHostException e) {
            return text;
        }
    }

    private void spend(RoutingContext context, CallBudget budget, String whose, AdminRefusal refusal, String what) {
        long now = clock.nanoTime();
        long waitNanos = budget.waitNanos(whose, now);
        if (waitNanos > 0) {
            counters.count(refusal);
            long seconds = seconds(waitNanos);
            context.response().putHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
            throw new ProblemException(Problem.Kind.TOO_MANY, "Too many " + what + "; wait " + seconds + " s.");
        }
        budget.use(whose, now);
    }

    private void explain(RoutingContext context, Problem.Kind kind) {
        if (kind == Problem.Kind.NO_TOKEN) {
            context.response().putHeader(CHALLENGE, "Bearer");
        } else if (kind == Problem.Kind.WRONG_TOKEN) {
            context.response().putHeader(CHALLENGE, "Bearer error=\"invalid_token\"");
        } else if (kind == Problem.Kind.WRONG_ROLE) {
            context.response().putHeader(CHALLENGE, "Bearer error=\"insufficient_scope\"");
        } else if (kind == Problem.Kind.TOO_MANY
                && !context.response().headers().contains(HttpHeaders.RETRY_AFTER)) {
            long waitNanos = failures.waitNanos(address(context.request()), clock.nanoTime());
            context.response().putHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds(waitNanos)));
        }
    }

    private static Optional<String> bearer(HttpServerRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? Optional.of(header.substring(SCHEME.length()).trim())
                : Optional.empty();
    }

    /** Whole seconds, rounded up. */
    private static long seconds(long nanos) {
        return Math.max(1, TimeUnit.NANOSECONDS.toSeconds(nanos + TimeUnit.SECONDS.toNanos(1) - 1));
    }
}
