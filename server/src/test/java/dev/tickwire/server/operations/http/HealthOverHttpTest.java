package dev.tickwire.server.operations.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What an orchestrator sees of a server one of whose matches does not come to the end of a tick. */
@Tag("sockets")
class HealthOverHttpTest {
    private static final int STALL_SECONDS = 6;
    private static final int WAIT_MILLIS_MAX = 10_000;

    @Test
    void aMatchThatBlocksItsTickLoopIsFoundAndNamed() throws InterruptedException {
        try (RunningAdmin admin = RunningAdmin.openStalled()) {
            assertEquals(200, admin.get("/health/live").statusCode());
            // The loop has begun its first tick and is stuck in it; only the clock is put forward.
            assertTrue(eventually(() -> admin.match.currentTick() == 1), "the match does not tick");
            admin.passSeconds(STALL_SECONDS);

            HttpResponse<String> live = admin.get("/health/live");
            assertEquals(503, live.statusCode());
            JsonObject body = new JsonObject(live.body());
            assertEquals("down", body.getString("status"));
            String objection = body.getJsonArray("objections").getString(0);
            assertTrue(objection.matches("tick-loop has not gone round for [67] s; match m1 is in a tick"), objection);
            assertEquals("down", body.getJsonArray("loops").getJsonObject(0).getString("status"));
            assertEquals(503, admin.get("/health/ready").statusCode());

            admin.releaseTick();
            assertTrue(eventually(() -> admin.get("/health/live").statusCode() == 200), "it does not recover");
            assertEquals(200, admin.get("/health/ready").statusCode());
        }
    }

    private static boolean eventually(BooleanSupplier condition) throws InterruptedException {
        long deadline = System.nanoTime() + WAIT_MILLIS_MAX * 1_000_000L;
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - deadline > 0) {
                return false;
            }
            Thread.sleep(5);
        }
        return true;
    }
}
