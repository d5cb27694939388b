package dev.tickwire.bot.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is taken for a server's address. */
class ServerAddressTest {
    @Test
    void anAddressIsReadAsBrowsersShowIt() {
        assertEquals(new ServerAddress("127.0.0.1", 8080, false), ServerAddress.parse("http://127.0.0.1:8080"));
        assertEquals(new ServerAddress("127.0.0.1", 8080, false), ServerAddress.parse("http://127.0.0.1:8080/"));
        assertEquals(new ServerAddress("play.example", 443, true), ServerAddress.parse("https://play.example"));
        assertEquals(new ServerAddress("play.example", 80, false), ServerAddress.parse("HTTP://play.example"));
        assertEquals(new ServerAddress("play.example", 443, true), ServerAddress.parse("wss://play.example/"));
        assertEquals(new ServerAddress("play.example", 81, false), ServerAddress.parse("ws://play.example:81"));
        assertEquals(new ServerAddress("[::1]", 9, false), ServerAddress.parse("http://[::1]:9"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "localhost:8080",
                "ftp://127.0.0.1:8080",
                "http://127.0.0.1:0",
                "http://127.0.0.1:70000",
                "http://127.0.0.1:8080/play",
                "http://127.0.0.1:8080?match=m1",
                "http://a b"
            })
    void whatIsNoneIsToldWhatOneLooksLike(String text) {
        IllegalArgumentException refusal =
                assertThrows(IllegalArgumentException.class, () -> ServerAddress.parse(text));
        assertTrue(refusal.getMessage().contains("http://127.0.0.1:8080"), refusal.getMessage());
    }
}
