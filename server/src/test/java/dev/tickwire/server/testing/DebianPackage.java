package dev.tickwire.server.testing;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A Debian package that a test needs.
 *
 * @param name as {@code apt-get install} takes it
 */
record DebianPackage(String name) {
    private static final int INSTALL_SECONDS_MAX = 900;
    private static final int ROOT_USER_ID = 0;
    private static final Path LOCK = Path.of(System.getProperty("java.io.tmpdir"), "tickwire-tests-install.lock");

    /**
     * Installs the package where that is possible without asking: as root on Debian or a system derived from it.
     *
     * @throws IllegalStateException if it is not; the message is one line that says what to install
     */
    void install() {
        if (!mayInstall()) {
            throw new IllegalStateException("Missing for this test: install the Debian package " + name
                    + " (apt-get install " + name + ") or the same program from elsewhere");
        }
        // Tests run in two processes at once, and of two updates at the same time apt lets one fail instead of wait.
        try (FileChannel turn = FileChannel.open(LOCK, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock held = turn.lock()) {
            // The lists of a fresh machine are empty or old, and others may be using apt at the same time.
            run("apt-get", "-o", "DPkg::Lock::Timeout=300", "update");
            run("apt-get", "-o", "DPkg::Lock::Timeout=300", "install", "-y", "--no-install-recommends", name);
            held.release();
        } catch (IOException e) {
            throw new IllegalStateException("Waiting for others to install failed: " + LOCK, e);
        }
    }

    private static boolean mayInstall() {
        try {
            return Files.isExecutable(Path.of("/usr/bin/apt-get"))
                    && Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(ROOT_USER_ID);
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }

    private void run(String... command) {
        try {
            Path log = Files.createTempFile("apt-get", ".log");
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
            builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
            Process process = builder.start();
            if (!process.waitFor(INSTALL_SECONDS_MAX, TimeUnit.SECONDS)) {
                process.destroy();
                throw failure(command, "no end after " + INSTALL_SECONDS_MAX + " s", log);
            }
            if (process.exitValue() != 0) {
                throw failure(command, "exit code " + process.exitValue(), log);
            }
            Files.delete(log);
        } catch (IOException e) {
            throw new IllegalStateException("Installing " + name + " failed: " + String.join(" ", command), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while installing " + name, e);
        }
    }

    private IllegalStateException failure(String[] command, String reason, Path log) throws IOException {
        List<String> lines = Files.readAllLines(log);
        String lastLine = lines.isEmpty() ? "no output" : lines.get(lines.size() - 1);
        return new IllegalStateException(
                "Installing " + name + " failed: " + String.join(" ", command) + ": " + reason + ": " + lastLine);
    }
}
