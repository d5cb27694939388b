package dev.tickwire.bot;

import dev.tickwire.bot.capture.CaptureSettings;
import dev.tickwire.bot.scenario.ScenarioBuilder;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The options that say what is kept of a swarm's inputs and of what it receives, and what is played again. */
final class FileOptions {
    private static final int CAPTURE_MEGABYTES_MAX = 4_096;
    private static final int CAPTURE_MEGABYTES_USUAL = 64;
    private static final long BYTES_PER_MEGABYTE = 1_000_000;

    @Option(names = "--record", paramLabel = "FILE", description = "Keep the inputs of all bots in this file.")
    private Path recordFile;

    @Option(
            names = "--playback",
            paramLabel = "FILE",
            description = "Play the inputs that --record has kept, instead of what bots would do.")
    private Path playbackFile;

    @Option(
            names = "--capture",
            paramLabel = "FILE",
            description = "Keep all that the first bot receives in this file, for the command dissect.")
    private Path captureFile;

    @Option(
            names = "--capture-limit",
            paramLabel = "MB",
            description = "Megabytes that the capture may have; what comes later is left out.%nDefault: "
                    + CAPTURE_MEGABYTES_USUAL)
    private Integer captureMegabytesMax;

    /**
     * Tells a scenario.
     *
     * @throws IllegalArgumentException if an option is wrong, with its name and what would be right
     */
    void applyTo(ScenarioBuilder builder) {
        applyCapture(builder);
        if (recordFile != null) {
            WritableFile.require("--record", recordFile);
            if (recordFile.equals(captureFile)) {
                throw new IllegalArgumentException("--record: " + recordFile + " is the file of --capture already");
            }
            builder.recording(recordFile);
        }
        if (playbackFile != null) {
            try {
                builder.playback(playbackFile);
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("--playback: " + e.getMessage(), e);
            }
        }
    }

    private void applyCapture(ScenarioBuilder builder) {
        int megabytes = captureMegabytesMax == null ? CAPTURE_MEGABYTES_USUAL : captureMegabytesMax;
        if (megabytes < 1 || megabytes > CAPTURE_MEGABYTES_MAX) {
            throw new IllegalArgumentException(
                    "--capture-limit: " + megabytes + " is out of range; it must be 1 to " + CAPTURE_MEGABYTES_MAX);
        }
        if (captureFile != null) {
            WritableFile.require("--capture", captureFile);
            builder.capture(new CaptureSettings(captureFile, megabytes * BYTES_PER_MEGABYTE));
        } else if (captureMegabytesMax != null) {
            throw new IllegalArgumentException("--capture-limit: there is no --capture that it could limit");
        }
    }
}
