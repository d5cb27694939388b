package dev.tickwire.mapcompiler;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.tickwire.map.TileMapCodec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MapCompilerTest {
    private static final Path SOURCES = Path.of("src", "main", "maps");

    @TempDir
    private Path target;

    @Test
    void everyMapOfTheFolderIsWrittenInItsBinaryFormAndAlwaysWithTheSameBytes() throws IOException {
        MapCompiler.compileAll(SOURCES, target.resolve("first"));
        MapCompiler.compileAll(SOURCES, target.resolve("second"));
        byte[] first = Files.readAllBytes(target.resolve("first").resolve("foundry.map"));
        byte[] second = Files.readAllBytes(target.resolve("second").resolve("foundry.map"));
        assertArrayEquals(first, second);
        assertEquals("Foundry", TileMapCodec.decode(first).name());
    }

    @Test
    void aWrongMapStopsTheBuildAndIsNotWritten() throws IOException {
        Path source = Files.createDirectory(target.resolve("source"));
        Files.writeString(source.resolve("broken.tmj"), "{}");
        MapSourceException failure = assertThrows(
                MapSourceException.class, () -> MapCompiler.compileAll(source, target.resolve("compiled")));
        assertEquals("broken.tmj: \"type\" is missing, it must be a text", failure.getMessage());
        assertEquals(0, target.resolve("compiled").toFile().list().length);
    }
}
