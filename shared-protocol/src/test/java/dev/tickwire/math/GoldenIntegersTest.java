package dev.tickwire.math;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class GoldenIntegersTest {
    @Test
    void hashIsTheOneThatEveryRuntimeComesTo() {
        assertEquals("bf08d310e1738828", GoldenIntegers.hash());
    }
}
