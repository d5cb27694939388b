package dev.tickwire.server.config.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Notices that files have changed. Whoever writes a file may need a while, and a certificate and its key are two; so a change
 * counts when nothing has changed since the look before. Not thread safe.
 */
public final class ConfigurationWatch {
    private final Supplier<List<Path>> files;
    private List<String> known;
    private List<String> seen;

    /**
     * A watch of these files as they are now.
     *
     * @param files may be others at each look
     */
    public ConfigurationWatch(Supplier<List<Path>> files) {
        this.files = files;
        known = stamps();
        seen = known;
    }

    /** Looks, and tells whether the files are others than they were and have been left alone since the last look. */
    public boolean hasChanged() {
        List<String> now = stamps();
        boolean isSettled = now.equals(seen);
        seen = now;
        if (!isSettled || now.equals(known)) {
            return false;
        }
        known = now;
        return true;
    }

    private List<String> stamps() {
        List<String> stamps = new ArrayList<>();
        for (Path file : files.get()) {
            try {
                stamps.add(file + " " + Files.getLastModifiedTime(file) + " " + Files.size(file));
            } catch (IOException e) {
                stamps.add(file + " is not there");
            }
        }
        return stamps;
    }
}
