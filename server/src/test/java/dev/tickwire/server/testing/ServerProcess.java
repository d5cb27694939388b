package dev.tickwire.server.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A server in a process of its own, as its users run it. */
public final class ServerProcess implements AutoCloseable {
    private static final Path RUNNABLE_JAR =
            Path.of(System.getProperty("basedir", ""), "target", "tickwire-server.jar");
    private static final Pattern READY = Pattern.compile("Tickwire ready: https?://[^ ]+:(\\d+)/");
    private static final int STOP_SECONDS_MAX = 20;

    private final Process process;
    private final Path errors;
    private final List<String> linesBeforeReady = new ArrayList<>();
    private final int port;

    private ServerProcess(ProcessBuilder builder) throws IOException {
        errors = Files.createTempFile("server", ".err");
        process = builder.redirectError(errors.toFile()).start();
        port = awaitReady();
    }

    /** Starts the runnable jar, which must have been built, and waits until it serves. */
    public static ServerProcess fromJar(String... options) throws IOException {
        if (!Files.exists(RUNNABLE_JAR)) {
            throw new IllegalStateException("there is no " + RUNNABLE_JAR + " yet: run mvn verify, not only mvn test");
        }
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-jar");
        command.add(RUNNABLE_JAR.toString());
        command.addAll(List.of(options));
        return new ServerProcess(new ProcessBuilder(command));
    }

    /** Starts what is being tested, in which there need be no jar yet, and waits until it serves. */
    public static ServerProcess fromClassPath(String... options) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx1g");
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add("dev.tickwire.server.Main");
        command.addAll(List.of(options));
        return new ServerProcess(new ProcessBuilder(command));
    }

    /** Starts a server by another command, with nothing but this environment, and waits until it serves. */
    public static ServerProcess fromCommand(List<String> command, Map<String, String> environment) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().clear();
        builder.environment().putAll(environment);
        return new ServerProcess(builder);
    }

    private int awaitReady() throws IOException {
        BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            Matcher ready = READY.matcher(line);
            if (ready.matches()) {
                return Integer.parseInt(ready.group(1));
            }
            linesBeforeReady.add(line);
        }
        process.destroyForcibly();
        throw new IOException("The server did not start: " + Files.readString(errors));
    }

    /** Where it listens. */
    public int port() {
        return port;
    }

    /** What it printed before it said that it was ready. */
    public List<String> linesBeforeReady() {
        return List.copyOf(linesBeforeReady);
    }

    /** What it has logged so far. */
    public String log() throws IOException {
        return Files.readString(errors);
    }

    /** Asks it to read its settings again, with SIGHUP, for which Java has no method. */
    public void hangUp() throws IOException, InterruptedException {
        int exit = new ProcessBuilder("kill", "-HUP", Long.toString(process.pid()))
                .inheritIO()
                .start()
                .waitFor();
        if (exit != 0) {
            throw new IOException("kill -HUP ended with " + exit);
        }
    }

    /** Waits until it has logged something; false if it never does. */
    public boolean awaitLog(String text) throws IOException, InterruptedException {
        for (int i = 0; i < 200; i++) {
            if (log().contains(text)) {
                return true;
            }
            Thread.sleep(50);
        }
        return false;
    }

    /** Asks it to stop with SIGTERM; whether it does is to be seen. */
    public void terminate() {
        process.destroy();
    }

    /** Waits for its end and returns the exit code. */
    public int awaitExit() throws InterruptedException {
        if (!process.waitFor(STOP_SECONDS_MAX, TimeUnit.SECONDS)) {
            throw new IllegalStateException("The server did not stop within " + STOP_SECONDS_MAX + " s");
        }
        return process.exitValue();
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly();
        Files.deleteIfExists(errors);
    }
}
