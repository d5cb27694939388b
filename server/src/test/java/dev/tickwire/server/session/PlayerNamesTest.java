package dev.tickwire.server.session;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names that others have to read. */
class PlayerNamesTest {
    @ParameterizedTest
    @ValueSource(strings = {"A", "Ada Lovelace", "0123456789abcdef", "\u00c7a\u011fatay", "\u4e16\u754c", "<b>&\"'"})
    void ordinaryNamesAreAllowed(String name) {
        assertNull(PlayerNames.fault(name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\u00a0\u2003",
                "0123456789abcdefg",
                "\u4e16\u4e16\u4e16\u4e16\u4e16\u4e16\u4e16\u4e16\u4e16",
                "a\nb",
                "a\u0000b",
                "a\u200bb",
                "a\u202eb",
                "a\ufeff",
                "a\ue000b",
                "a\u2028b"
            })
    void namesThatCannotBeReadOrDoNotFitAreRefused(String name) {
        assertNotNull(PlayerNames.fault(name));
    }
}
