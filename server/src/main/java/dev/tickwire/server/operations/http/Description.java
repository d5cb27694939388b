package dev.tickwire.server.operations.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The OpenAPI description of the admin port, written by hand; a test drives every route from it. */
final class Description {
    static final String PATH = "/openapi.yaml";

    private static final String CONTENT_TYPE = "application/yaml";

    private Description() {}

    /** Its bytes. */
    static byte[] read() {
        try (InputStream in = Description.class.getResourceAsStream("openapi.yaml")) {
            if (in == null) {
                throw new IllegalStateException("the class path lacks openapi.yaml");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void mount(Router router, Access access) {
        Buffer text = Buffer.buffer(read());
        router.route(HttpMethod.GET, PATH).method(HttpMethod.HEAD).handler(context -> {
            access.admitAnybody(context);
            Answers.send(context, 200, CONTENT_TYPE, text);
        });
    }
}
