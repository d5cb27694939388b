package dev.tickwire.server;

import java.io.IOException;
import java.io.PrintStream;
import java.net.HttpURLConnection;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.net.ssl.HttpsURLConnection;

/**
 * Asks a server on this machine how it is, for containers in which there is neither a shell nor curl:
 * {@code java -cp tickwire-server.jar dev.tickwire.server.HealthProbe [--trust CERTIFICATE_FILE] [URL [TOKEN_FILE]]}. It does not begin the command line of
 * {@link Main}, since it runs every few seconds and should cost little.
 */
public final class HealthProbe {
    private static final String READY = "http://127.0.0.1:9600/health/ready";
    static final String TRUST = "--trust";
    private static final int ANSWER_MILLIS_MAX = 3_000;
    private static final int GOOD = 0;
    private static final int BAD = 1;

    private HealthProbe() {}

    /**
     * Ends with exit code 0 if the answer is 200, and otherwise with 1 and a line that says why.
     *
     * @param arguments the address, which is the usual one of {@code /health/ready} if it is missing; a file with a token, for a
     *     server whose {@code admin.guard-readings} is on; before both perhaps {@code --trust} with the PEM file of the certificate
     *     that a server shows which speaks TLS, for the names in it are not those of this machine as a rule
     */
    public static void main(String[] arguments) {
        System.exit(run(arguments, System.err));
    }

    static int run(String[] arguments, PrintStream err) {
        boolean trusts = arguments.length > 1 && arguments[0].equals(TRUST);
        List<String> rest = List.of(arguments).subList(trusts ? 2 : 0, arguments.length);
        String address = rest.isEmpty() ? READY : rest.get(0);
        try {
            HttpURLConnection connection = (HttpURLConnection) new URL(address).openConnection();
            if (trusts && connection instanceof HttpsURLConnection secure) {
                secure.setSSLSocketFactory(TrustedCertificate.sockets(Path.of(arguments[1])));
                // Nobody else can show this certificate.
                secure.setHostnameVerifier((name, session) -> true);
            }
            connection.setConnectTimeout(ANSWER_MILLIS_MAX);
            connection.setReadTimeout(ANSWER_MILLIS_MAX);
            if (rest.size() > 1) {
                String token = Files.readString(Path.of(rest.get(1))).strip();
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
