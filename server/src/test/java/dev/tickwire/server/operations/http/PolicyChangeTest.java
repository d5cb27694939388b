package dev.tickwire.server.operations.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tickwire.server.config.AdminLimits;
import dev.tickwire.server.config.AdminRole;
import dev.tickwire.server.config.AdminToken;
import java.io.ByteArrayOutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Tokens, limits and names that come and go while the admin port is open. */
@Tag("sockets")
class PolicyChangeTest {
    private static final String SERVER = "/api/v1/server";
    private static final String LOCK = "/api/v1/matches/m1/lock";
    private static final String OTHER = "another-0123456789abcdef";
    private static final AdminToken VERA = new AdminToken("vera", AdminRole.VIEW, RunningAdmin.VIEWER);
    private static final AdminToken OTTO = new AdminToken("otto", AdminRole.OPERATE, RunningAdmin.OPERATOR);

    @Test
    void aTokenThatIsTakenAwayIsNoLongerGoodAndItsFeedIsClosed() throws Exception {
        try (RunningAdmin admin = RunningAdmin.open();
                FeedClient taken = new FeedClient(admin.port());
                FeedClient kept = new FeedClient(admin.port())) {
            taken.hello(RunningAdmin.VIEWER).await("welcome");
            kept.hello(RunningAdmin.OPERATOR).await("welcome");

            assertEquals(List.of(), admin.change(settings -> settings.withTokens(List.of(OTTO))));

            assertEquals(401, get(admin, RunningAdmin.VIEWER));
            assertEquals(FeedSocket.NO_TOKEN, taken.awaitClose());
            assertEquals(200, get(admin, RunningAdmin.OPERATOR));
            // The first may have been on its way before.
            kept.await("report");
            kept.await("report");
        }
    }

    @Test
    void aNewTokenIsGoodAtOnceAndARoleCanChange() {
        try (RunningAdmin admin = RunningAdmin.open()) {
            assertEquals(403, lock(admin, RunningAdmin.VIEWER));

            admin.change(settings -> settings.withTokens(List.of(
                    new AdminToken("vera", AdminRole.OPERATE, RunningAdmin.VIEWER),
                    new AdminToken("otto", AdminRole.VIEW, RunningAdmin.OPERATOR),
                    new AdminToken("nina", AdminRole.VIEW, OTHER))));

            assertEquals(200, lock(admin, RunningAdmin.VIEWER));
            assertEquals(403, lock(admin, RunningAdmin.OPERATOR));
            assertEquals(200, get(admin, OTHER));
        }
    }

    @Test
    void aTokenThatIsReplacedIsNoLongerGoodEvenForTheSameName() throws Exception {
        try (RunningAdmin admin = RunningAdmin.open();
                FeedClient feed = new FeedClient(admin.port())) {
            feed.hello(RunningAdmin.VIEWER).await("welcome");

            assertEquals(
                    List.of("the token of vera: another one"),
                    admin.change(settings ->
                            settings.withTokens(List.of(new AdminToken("vera", AdminRole.VIEW, OTHER), OTTO))));

            assertEquals(FeedSocket.NO_TOKEN, feed.awaitClose());
            assertEquals(401, get(admin, RunningAdmin.VIEWER));
            assertEquals(200, get(admin, OTHER));
        }
    }

    @Test
    void theTokenThatWasMadeUpIsGoodUntilThereAreOthersAndNeverAgain() {
        try (RunningAdmin admin = RunningAdmin.open(settings -> settings.withTokens(List.of()))) {
            String madeUp = admin.madeUpSecret().orElseThrow();
            admin.change(settings -> settings.withTokens(List.of()));
            assertEquals(200, get(admin, madeUp));

            admin.change(settings -> settings.withTokens(List.of(VERA)));
            assertEquals(401, get(admin, madeUp));
            assertEquals(200, get(admin, RunningAdmin.VIEWER));

            admin.change(settings -> settings.withTokens(List.of()));
            assertEquals(401, get(admin, madeUp));
            assertEquals(401, get(admin, RunningAdmin.VIEWER));
        }
    }

    @Test
    void aCallWhoseTokenIsTakenAwayBeforeItHasComeWholeIsNotDone() throws Exception {
        try (RunningAdmin admin = RunningAdmin.open();
                Socket socket = new Socket(InetAddress.getLoopbackAddress(), admin.port())) {
            String body = "{\"text\":\"Hello\"}";
            String head = "POST /api/v1/notices HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                    + "Content-Type: application/json\r\nContent-Length: " + body.length()
                    + "\r\nAuthorization: Bearer "
                    + RunningAdmin.OPERATOR + "\r\n\r\n";
            socket.getOutputStream().write((head + body.charAt(0)).getBytes(StandardCharsets.US_ASCII));
            // The head should be there by then; if it is not, this test sees less.
            Thread.sleep(300);

            admin.change(settings -> settings.withTokens(List.of(VERA)));
            socket.getOutputStream().write(body.substring(1).getBytes(StandardCharsets.US_ASCII));

            ByteArrayOutputStream answer = new ByteArrayOutputStream();
            socket.getInputStream().transferTo(answer);
            String text = answer.toString(StandardCharsets.US_ASCII);
            assertTrue(text.startsWith("HTTP/1.1 401 "), text);
            assertEquals(List.of(), admin.operations.calls);
        }
    }

    @Test
    void limitsAndNamesCanChange() throws Exception {
        try (RunningAdmin admin = RunningAdmin.open();
                FeedClient first = new FeedClient(admin.port())) {
            first.hello(RunningAdmin.VIEWER).await("welcome");
            assertEquals(421, askedAs(admin, "game.example.org"));
            assertEquals(
                    201,
                    admin.call(RunningAdmin.OPERATOR, "POST", "/api/v1/matches", large())
                            .statusCode());

            admin.change(settings -> settings.withNames(Set.of("game.example.org"))
                    .withLimits(new AdminLimits(64, 20, 3, 10, AdminLimits.BODY_BYTES_LEAST, 5_000, 1)));

            assertEquals(200, askedAs(admin, "game.example.org"));
            assertEquals(
                    413,
                    admin.call(RunningAdmin.OPERATOR, "POST", "/api/v1/matches", large())
                            .statusCode());
            try (FeedClient second = new FeedClient(admin.port())) {
                assertEquals(FeedSocket.TOO_MANY, second.awaitClose());
            }
            first.await("report");
            int last = 200;
            for (int i = 0; i < 20 && last == 200; i++) {
                last = get(admin, RunningAdmin.VIEWER);
            }
            assertEquals(429, last);
        }
    }

    private static String large() {
        return "{" + " ".repeat(2 * AdminLimits.BODY_BYTES_LEAST) + "}";
    }

    private static int get(RunningAdmin admin, String token) {
        return admin.call(token, "GET", SERVER, null).statusCode();
    }

    private static int lock(RunningAdmin admin, String token) {
        return admin.call(token, "PUT", LOCK, null).statusCode();
    }

    private static int askedAs(RunningAdmin admin, String host) throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), admin.port())) {
            socket.getOutputStream()
                    .write(("GET /openapi.yaml HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            String text = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return Integer.parseInt(text.split(" ", 3)[1]);
        }
    }
}
