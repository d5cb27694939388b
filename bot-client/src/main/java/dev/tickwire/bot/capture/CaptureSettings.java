package dev.tickwire.bot.capture;

import java.nio.file.Path;

/**
 * Where to keep what the first bot receives, and how much of it.
 *
 * @param file     is written anew
 * @param bytesMax how long the file may become; what comes later is left out
 */
public record CaptureSettings(Path file, long bytesMax) {}
