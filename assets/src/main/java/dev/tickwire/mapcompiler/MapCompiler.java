package dev.tickwire.mapcompiler;

import dev.tickwire.map.TileMapCodec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The build step that turns every NAME.tmj of a folder into NAME.map in another. */
public final class MapCompiler {
    private static final String SOURCE_SUFFIX = ".tmj";

    private MapCompiler() {}

    /**
     * Compiles all maps; the build fails with what it throws.
     *
     * @param arguments the folder of the sources and the folder to write to, which is made if need be
     * @throws MapSourceException if a map is wrong
     */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 2) {
            throw new IllegalArgumentException("two arguments: the folder of the sources and the folder to write to");
        }
        compileAll(Path.of(arguments[0]), Path.of(arguments[1]));
    }

    static void compileAll(Path sourceFolder, Path targetFolder) throws IOException {
        List<Path> sources;
        try (Stream<Path> files = Files.list(sourceFolder)) {
            sources = files.filter(file -> fileName(file).endsWith(SOURCE_SUFFIX))
                    .sorted()
                    .collect(Collectors.toList());
        }
        Files.createDirectories(targetFolder);
        for (Path source : sources) {
            String name = fileName(source);
            byte[] compiled = TileMapCodec.encode(TiledMapReader.read(name, Files.readString(source)));
            String stem = name.substring(0, name.length() - SOURCE_SUFFIX.length());
            Files.write(targetFolder.resolve(stem + ".map"), compiled);
        }
    }

    private static String fileName(Path file) {
        return file.getFileName().toString();
    }
}
