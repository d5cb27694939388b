package dev.tickwire.server;

import java.io.IOException;
import java.io.PrintStream;
import java.net.HttpURLConnection;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Asks a server on this machine how it is, for containers in which there is neither a shell nor curl:
 * {@code java -cp tickwire-server.jar dev.tickwire.server.HealthProbe [URL [TOKEN_FILE]]}. It does not begin the command line of
 * {@link Main}, since it runs every few seconds and should cost little.
 */
public final class HealthProbe {
    private static final String READY = "http://127.0.0.1:9600/health/ready";
    private static final int ANSWER_MILLIS_MAX = 3_000;
    private static final int GOOD = 0;
    private static final int BAD = 1;

    private HealthProbe() {}

    /**
     * Ends with exit code 0 if the answer is 200, and otherwise with 1 and a line that says why.
     *
     * @param arguments the address, which is the usual one of {@code /health/ready} if it is missing; a file with a token, for a
     *     server whose {@code admin.guard-readings} is on
     */
    public static void main(String[] arguments) {
        System.exit(run(arguments, System.err));
    }

    static int run(String[] arguments, PrintStream err) {
        String address = arguments.length > 0 ? arguments[0] : READY;
        try {
            HttpURLConnection connection = (HttpURLConnection) new URL(address).openConnection();
            connection.setConnectTimeout(ANSWER_MILLIS_MAX);
            connection.setReadTimeout(ANSWER_MILLIS_MAX);
            if (arguments.length > 1) {
                String token = Files.readString(Path.of(arguments[1])).strip();
                connection.setRequestProperty("Authorization", "Bearer " + token);
            }
            int status = connection.getResponseCode();
            if (status == HttpURLConnection.HTTP_OK) {
                return GOOD;
            }
            err.println(address + " answered " + status + " " + body(connection));
        } catch (IOException e) {
            err.println(address + ": " + e.getMessage());
        }
        return BAD;
    }

    private static String body(HttpURLConnection connection) throws IOException {
        try (var body = connection.getErrorStream()) {
            return body == null ? "" : new String(body.readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }
}
