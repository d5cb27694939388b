package dev.tickwire.server.operations.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How the operator's page is served. */
@Tag("sockets")
class DashboardPageTest {
    private static final Pattern LOCAL_FILE = Pattern.compile("(?:href|src)=\"([^\"]+)\"");

    private static RunningAdmin admin;

    @BeforeAll
    static void start() {
        admin = RunningAdmin.open();
    }

    @AfterAll
    static void stop() {
        admin.close();
    }

    @Test
    void thePageNeedsNoTokenAndMayLoadFromItsOwnPortOnly() {
        HttpResponse<String> page = admin.get("/");
        assertEquals(200, page.statusCode());
        assertEquals("text/html; charset=utf-8", header(page, "Content-Type"));
        String policy = header(page, "Content-Security-Policy");
        assertTrue(policy.startsWith("default-src 'none'; script-src 'self'; style-src 'self'"), policy);
        assertTrue(policy.endsWith("frame-ancestors 'none'"), policy);
        assertFalse(policy.contains("unsafe"), policy);
        assertEquals("nosniff", header(page, "X-Content-Type-Options"));
    }

    @Test
    void everyFileThatThePageNamesIsThere() {
        Matcher files = LOCAL_FILE.matcher(admin.get("/").body());
        int found = 0;
        while (files.find()) {
            assertEquals(200, admin.get("/" + files.group(1)).statusCode(), files.group(1));
            found++;
        }
        assertTrue(found >= 5, found + " files");
    }

    @Test
    void anUnchangedFileIsNotSentAgain() {
        String tag = header(admin.get("/app/main.js"), "ETag");
        HttpResponse<String> again = admin.send(admin.request("/app/main.js").header("If-None-Match", tag));
        assertEquals(304, again.statusCode());
        assertEquals("", again.body());
    }

    @Test
    void nothingElseIsServed() {
        assertEquals(404, admin.get("/app/").statusCode());
        assertEquals(404, admin.get("/app/../index.htm").statusCode());
        assertEquals(404, admin.get("/web/index.html").statusCode());
        assertEquals(
                405,
                admin.send(admin.request("/index.html").POST(BodyPublishers.noBody()))
                        .statusCode());
        HttpResponse<String> head = admin.send(admin.request("/index.html").method("HEAD", BodyPublishers.noBody()));
        assertEquals(200, head.statusCode());
        assertEquals("", head.body());
    }

    private static String header(HttpResponse<String> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }
}
