package dev.tickwire.server.page;

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
 * The files of a page, all in memory: a request is looked up in a table and never becomes a path on the disk. Immutable
 * and thread safe.
 */
public final class PageFiles {
    private static final String INDEX = "/index.html";

    private final Map<String, PageFile> files;

    private PageFiles(Map<String, byte[]> contents, Map<String, String> aliases) {
        files = new HashMap<>();
        contents.forEach((path, bytes) -> files.put(path, PageFile.of(path, bytes)));
        aliases.forEach((alias, path) -> {
            if (files.containsKey(path)) {
                files.putIfAbsent(alias, files.get(path));
            }
        });
        if (files.containsKey(INDEX)) {
            files.put("/", files.get(INDEX));
        }
    }

    /**
     * Reads a page from the class path; a server without it does all else the same.
     *
     * @param folder  where the page lies on the class path, with a slash at its end
     * @param aliases other addresses of some of its files
     * @throws UncheckedIOException if the class path cannot be read
     */
    public static PageFiles fromClassPath(String folder, Map<String, String> aliases) {
        Map<String, byte[]> contents = new HashMap<>();
        URL index = PageFiles.class.getClassLoader().getResource(folder + "index.html");
        try {
            if (index != null && index.getProtocol().equals("file")) {
                readFolder(index, contents);
            } else if (index != null && index.openConnection() instanceof JarURLConnection connection) {
                readJar(connection, folder, contents);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new PageFiles(contents, aliases);
    }

    /** A page made of given files, by address; for tests. */
    public static PageFiles of(Map<String, byte[]> contents, Map<String, String> aliases) {
        return new PageFiles(contents, aliases);
    }

    /** The file at an address such as {@code /style.css}. */
    public Optional<PageFile> find(String path) {
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
    private static void readJar(JarURLConnection connection, String folder, Map<String, byte[]> contents)
            throws IOException {
        JarFile jar = connection.getJarFile();
        for (JarEntry entry : jar.stream().toList()) {
            if (!entry.isDirectory() && entry.getName().startsWith(folder)) {
                try (InputStream in = jar.getInputStream(entry)) {
                    contents.put("/" + entry.getName().substring(folder.length()), in.readAllBytes());
                }
            }
        }
    }
}
