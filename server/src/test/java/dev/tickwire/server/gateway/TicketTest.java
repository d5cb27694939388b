package dev.tickwire.server.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.tickwire.message.CloseReason;
import dev.tickwire.message.Hello;
import dev.tickwire.message.Leave;
import dev.tickwire.message.Messages;
import dev.tickwire.message.Notice;
import dev.tickwire.message.Protocol;
import dev.tickwire.message.Ready;
import dev.tickwire.message.SessionToken;
import dev.tickwire.message.Welcome;
import dev.tickwire.server.match.MatchAccess;
import dev.tickwire.server.ticket.TicketFault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Into a match that needs a ticket, over real sockets. */
@Tag("sockets")
class TicketTest {
    private final RunningGateway server = RunningGateway.joinedByTicket(MatchAccess.PRIVATE);

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void aTicketLetsAPlayerIn() throws IOException {
        try (RawWebSocket client = connect()) {
            client.sendMessage(hello(ticket(), null, false));
            assertFalse(client.readMessage(Welcome.class).resumed());
        }
    }

    @Test
    void aTicketLetsASpectatorIn() throws IOException {
        try (RawWebSocket client = connect()) {
            client.sendMessage(hello(ticket(), null, true));
            assertEquals(
                    Welcome.SPECTATOR_SLOT, client.readMessage(Welcome.class).slot());
        }
    }

    @Test
    void whoHasNoneIsToldThatOneIsNeeded() throws IOException {
        assertRefused(CloseReason.TICKET_NEEDED, TicketFault.MISSING, hello(null, null, false));
        assertRefused(CloseReason.TICKET_NEEDED, TicketFault.MISSING, hello(null, null, true));
    }

    @Test
    void whatIsNoTicketIsRefused() throws IOException {
        assertRefused(CloseReason.TICKET_INVALID, TicketFault.INVALID, hello("let me in", null, false));
    }

    @Test
    void aTicketThatSomebodyElseSignedIsRefused() throws Exception {
        String forged = signed(
                "another secret of more than thirty-two bytes", Instant.now().plusSeconds(60));
        assertRefused(CloseReason.TICKET_INVALID, TicketFault.INVALID, hello(forged, null, false));
    }

    @Test
    void whoKnowsTheSecretCanIssueTickets() throws Exception {
        try (RawWebSocket client = connect()) {
            client.sendMessage(
                    hello(signed(RunningGateway.TICKET_SECRET, Instant.now().plusSeconds(60)), null, false));
            client.readMessage(Welcome.class);
        }
    }

    @Test
    void aTicketThatHasExpiredIsRefused() throws Exception {
        String old = signed(RunningGateway.TICKET_SECRET, Instant.now().minusSeconds(1));
        assertRefused(CloseReason.TICKET_EXPIRED, TicketFault.EXPIRED, hello(old, null, false));
    }

    @Test
    void aTicketForAnotherMatchIsRefused() throws IOException {
        String foreign =
                server.tickets.issue("elsewhere", Duration.ofMinutes(1)).text();
        assertRefused(CloseReason.TICKET_OF_ANOTHER_MATCH, TicketFault.OF_ANOTHER_MATCH, hello(foreign, null, false));
    }

    @Test
    void aTicketIsRefusedASecondTime() throws IOException {
        String ticket = ticket();
        try (RawWebSocket client = connect()) {
            enter(client, hello(ticket, null, false));
            assertRefused(CloseReason.TICKET_USED, TicketFault.USED, hello(ticket, null, false));
        }
        assertRefused(CloseReason.TICKET_USED, TicketFault.USED, hello(ticket, null, false));
    }

    @Test
    void whoseConnectionEndsBeforeBeingReadyKeepsTheTicketAndLeavesNoBody() throws IOException, InterruptedException {
        for (boolean spectates : List.of(false, true)) {
            int spent = server.tickets.remembered();
            String ticket = ticket();
            SessionToken unheard;
            try (RawWebSocket client = connect()) {
                client.sendMessage(hello(ticket, null, spectates));
                // The client may have been cut off before this came, so it counts for nothing until there is an answer
                // to it.
                unheard = client.readMessage(Welcome.class).token();
                assertRefused(CloseReason.TICKET_USED, TicketFault.USED, hello(ticket, null, spectates));
            }
            assertTrue(RunningGateway.eventually(() -> server.match.summary().players() == 0
                    && server.match.summary().spectators() == 0));
            assertTrue(RunningGateway.eventually(() -> server.tickets.remembered() == spent));
            assertRefused(CloseReason.TICKET_NEEDED, TicketFault.MISSING, hello(null, unheard, false));

            try (RawWebSocket client = connect()) {
                assertFalse(enter(client, hello(ticket, unheard, spectates)).resumed());
                client.sendMessage(new Leave());
            }
            assertTrue(RunningGateway.eventually(() -> server.match.summary().players() == 0
                    && server.match.summary().spectators() == 0));
            assertRefused(CloseReason.TICKET_USED, TicketFault.USED, hello(ticket, null, spectates));
        }
    }

    @Test
    void ofTwoWhoShowTheSameTicketAtTheSameMomentOneGetsIn() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(2);
        CyclicBarrier together = new CyclicBarrier(2);
        try {
            for (int round = 1; round <= 20; round++) {
                Hello hello = hello(ticket(), null, false);
                // One connection falls to each of the two event loops.
                try (RawWebSocket first = connect();
                        RawWebSocket second = connect()) {
                    List<Future<Boolean>> answers = new ArrayList<>();
                    for (RawWebSocket client : List.of(first, second)) {
                        answers.add(pool.submit((Callable<Boolean>) () -> {
                            together.await(10, TimeUnit.SECONDS);
                            client.sendMessage(hello);
                            return isLetIn(client);
                        }));
                    }
                    boolean firstIn = answers.get(0).get(20, TimeUnit.SECONDS);
                    boolean secondIn = answers.get(1).get(20, TimeUnit.SECONDS);
                    assertTrue(firstIn != secondIn, "round " + round + ": " + firstIn + ", " + secondIn);
                    (firstIn ? first : second).sendMessage(new Leave());
                    assertEquals(round, server.tickets.refused(TicketFault.USED));
                }
                assertTrue(
                        RunningGateway.eventually(() -> server.match.summary().players() == 0));
            }
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void whoComesBackToTheOwnBodyNeedsNone() throws IOException {
        SessionToken token;
        try (RawWebSocket client = connect()) {
            token = enter(client, hello(ticket(), null, false)).token();
        }
        try (RawWebSocket client = connect()) {
            client.sendMessage(hello(null, token, false));
            assertTrue(client.readMessage(Welcome.class).resumed());
            assertEquals(0, server.tickets.refused(TicketFault.MISSING));
        }
    }

    @Test
    void whoComesBackByTheTokenKeepsTheTicket() throws IOException {
        SessionToken token;
        try (RawWebSocket client = connect()) {
            token = enter(client, hello(ticket(), null, false)).token();
        }
        String another = ticket();
        try (RawWebSocket back = connect();
                RawWebSocket friend = connect()) {
            back.sendMessage(hello(another, token, false));
            assertTrue(back.readMessage(Welcome.class).resumed());
            friend.sendMessage(hello(another, null, false));
            assertFalse(friend.readMessage(Welcome.class).resumed());
        }
    }

    @Test
    void aTokenThatIsWorthNothingIsNoTicket() throws IOException {
        assertRefused(CloseReason.TICKET_NEEDED, TicketFault.MISSING, hello(null, new SessionToken(1, 2, 3, 4), false));
    }

    @Test
    void aTokenLetsNobodyWatch() throws IOException {
        try (RawWebSocket client = connect()) {
            client.sendMessage(hello(ticket(), null, false));
            SessionToken token = client.readMessage(Welcome.class).token();
            assertRefused(CloseReason.TICKET_NEEDED, TicketFault.MISSING, hello(null, token, true));
        }
    }

    @Test
    void whoFindsTheMatchFullKeepsTheTicket() throws IOException, InterruptedException {
        String ticket = ticket();
        try (RawWebSocket first = connect();
                RawWebSocket second = connect()) {
            for (RawWebSocket client : List.of(first, second)) {
                client.sendMessage(hello(ticket(), null, false));
                client.readMessage(Welcome.class);
            }
            try (RawWebSocket third = connect()) {
                third.sendMessage(hello(ticket, null, false));
                assertEquals(CloseReason.MATCH_FULL.code(), third.readFarewell().code());
            }
            second.sendMessage(new Leave());
            assertTrue(RunningGateway.eventually(() -> server.match.summary().players() == 1));
            // The place that was left is empty for a moment longer.
            assertTrue(RunningGateway.eventually(() -> isLetInWith(ticket)));
        }
    }

    @Test
    void aPrivateMatchIsNotListedAndNobodyIsThrownIntoIt() throws IOException {
        assertEquals("[]", text("/matches"));
        assertTrue(text("/matches/" + RunningGateway.MATCH).contains("\"needsTicket\":true"));
        assertEquals(404, server.get("/matches/elsewhere").statusCode());
        try (RawWebSocket client = server.connect("/play")) {
            client.sendMessage(hello(ticket(), null, false));
            assertEquals(CloseReason.NO_SUCH_MATCH.code(), client.readFarewell().code());
        }
    }

    @Test
    void aPublicMatchThatNeedsATicketIsListed() throws IOException {
        try (RunningGateway listed = RunningGateway.joinedByTicket(MatchAccess.BY_TICKET);
                RawWebSocket client = listed.connect("/play")) {
            String list = new String(listed.get("/matches").body(), StandardCharsets.UTF_8);
            assertTrue(list.contains("\"needsTicket\":true"), list);
            client.sendMessage(hello(null, null, false));
            assertEquals(CloseReason.TICKET_NEEDED.code(), client.readFarewell().code());
        }
    }

    /** Lets the server know that the welcome has come. */
    private static Welcome enter(RawWebSocket client, Hello hello) throws IOException {
        client.sendMessage(hello);
        Welcome welcome = client.readMessage(Welcome.class);
        client.sendMessage(new Ready(welcome.tick(), 1));
        return welcome;
    }

    private void assertRefused(CloseReason reason, TicketFault fault, Hello hello) throws IOException {
        long before = server.tickets.refused(fault);
        try (RawWebSocket client = connect()) {
            client.sendMessage(hello);
            Notice notice = client.readFarewell();
            assertEquals(reason.code(), notice.code(), notice.text());
            assertTrue(notice.text().contains("icket"), notice.text());
        }
        assertEquals(before + 1, server.tickets.refused(fault));
    }

    /** Whether the answer to a hello is a welcome; otherwise it must be that the ticket has been used. */
    private static boolean isLetIn(RawWebSocket client) throws IOException {
        RawWebSocket.Frame answer = client.read();
        Object message = Messages.FROM_SERVER.read(answer.payload(), 0, answer.payload().length);
        if (message instanceof Notice notice) {
            assertEquals(CloseReason.TICKET_USED.code(), notice.code());
        }
        return message instanceof Welcome;
    }

    private boolean isLetInWith(String ticket) {
        try (RawWebSocket client = connect()) {
            client.sendMessage(hello(ticket, null, false));
            RawWebSocket.Frame answer = client.read();
            Object message = Messages.FROM_SERVER.read(answer.payload(), 0, answer.payload().length);
            return message instanceof Welcome;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private RawWebSocket connect() throws IOException {
        return server.connect("/play?match=" + RunningGateway.MATCH);
    }

    private String ticket() {
        return server.tickets.issue(RunningGateway.MATCH, Duration.ofMinutes(1)).text();
    }

    private String text(String path) {
        return new String(server.get(path).body(), StandardCharsets.UTF_8);
    }

    private Hello hello(String ticket, SessionToken token, boolean spectate) {
        return new Hello(Protocol.VERSION, server.match.behaviourHash(), "Ada", token, spectate, ticket);
    }

    private static String signed(String secret, Instant expiresAt) throws JOSEException {
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .jwtID("mine")
                .subject(RunningGateway.MATCH)
                .expirationTime(Date.from(expiresAt))
                .build();
        SignedJWT ticket = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
        ticket.sign(new MACSigner(secret.getBytes(StandardCharsets.UTF_8)));
        return ticket.serialize();
    }
}
