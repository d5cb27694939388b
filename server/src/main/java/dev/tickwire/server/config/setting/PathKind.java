package dev.tickwire.server.config.setting;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Files, seen from the folder that the server was started in. */
public record PathKind() implements SettingKind<Path> {
    @Override
    public Path parse(String text) {
        try {
            if (!text.isBlank()) {
                return Path.of(text);
            }
        } catch (InvalidPathException e) {
            // Said below in the same words.
        }
        throw new IllegalArgumentException("must be " + range());
    }

    @Override
    public String render(Path value) {
        return Quoted.of(value.toString());
    }

    @Override
    public String range() {
        return "a file";
    }
}
