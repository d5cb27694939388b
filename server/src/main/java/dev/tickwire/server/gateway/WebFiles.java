package dev.tickwire.server.gateway;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * The files of the page, all in memory: a request is looked up in a table and never becomes a path on the disk. Immutable
 * and thread safe.
 */
public final class WebFiles {
    /** Where the page lies on the class path. */
    private static final String FOLDER = "web/";

    private static final String INDEX = "/index.html";

    /** The drawing library under addresses that do not say how it was packed. */
    private static final Map<String, String> ALIASES = Map.of(
            "/lib/three.module.min.js", "/three/build/three.module.min.js",
            "/lib/three.core.min.js", "/three/build/three.core.min.js");

    private final Map<String, WebFile> files;

    private WebFiles(Map<String, byte[]> contents) {
        files = new HashMap<>();
        contents.forEach((path, bytes) -> files.put(path, WebFile.of(path, bytes)));
        ALIASES.forEach((alias, path) -> {
            if (files.containsKey(path)) {
                files.putIfAbsent(alias, files.get(path));
            }
        });
        if (files.containsKey(INDEX)) {
            files.put("/", files.get(INDEX));
        }
    }

    /**
     * Reads the page from the class path; a server without a page serves matches all the same.
     *
     * @throws UncheckedIOException if the class path cannot be read
     */
    public static WebFiles fromClassPath() {
        Map<String, byte[]> contents = new HashMap<>();
        URL index = WebFiles.class.getClassLoader().getResource(FOLDER + "index.html");
        try {
            if (index != null && index.getProtocol().equals("file")) {
                readFolder(index, contents);
            } else if (index != null && index.openConnection() instanceof JarURLConnection connection) {
                readJar(connection, contents);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new WebFiles(contents);
    }

    /** A page made of given files, by address; for tests. */
    static WebFiles of(Map<String, byte[]> contents) {
        return new WebFiles(contents);
    }

    /** The file at an address such as {@code /style.css}. */
    Optional<WebFile> find(String path) {
        return Optional.ofNullable(files.get(path));
    }

    /** Whether there is a page at all. */
    public boolean hasPage() {
        return files.containsKey("/");
    }

    private static void readFolder(URL index, Map<String, byte[]> contents) throws IOException {
        Path folder;
        try {
            folder = Path.of(index.toURI()).getParent();
        } catch (URISyntaxException e) {
            throw new IOException("The class path has an impossible address: " + index, e);
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                contents.put("/" + folder.relativize(path).toString().replace('\\', '/'), Files.readAllBytes(path));
            }
        }
    }

    /** The jar is the class loader's own and stays open. */
    private static void readJar(JarURLConnection connection, Map<String, byte[]> contents) throws IOException {
        JarFile jar = connection.getJarFile();
        for (JarEntry entry : jar.stream().toList()) {
            if (!entry.isDirectory() && entry.getName().startsWith(FOLDER)) {
                try (InputStream in = jar.getInputStream(entry)) {
                    contents.put("/" + entry.getName().substring(FOLDER.length()), in.readAllBytes());
                }
            }
        }
    }
}
