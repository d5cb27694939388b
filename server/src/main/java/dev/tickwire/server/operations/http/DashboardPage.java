package dev.tickwire.server.operations.http;

import dev.tickwire.server.page.PageFile;
import dev.tickwire.server.page.PageFiles;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;
import java.util.Optional;

/**
 * The operator's page. Its files are nothing secret, so they need no token, and they are small and lie in memory, so they have no
 * budget: whoever reloads the page a few times would spend that of the calls.
 */
final class DashboardPage {
    private static final String FOLDER = "dashboard/";
    private static final String REVALIDATE = "no-cache";
    private static final int NOT_MODIFIED = 304;

    /** Everything comes from this port, nothing stands inline, and no other page may frame this one. */
    private static final String CONTENT_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'"
                    + "; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final PageFiles files;

    private DashboardPage(PageFiles files) {
        this.files = files;
    }

    /** Reads the page and serves it behind all routes that are there already. */
    static void mount(Router router) {
        DashboardPage page = new DashboardPage(PageFiles.fromClassPath(FOLDER, Map.of()));
        router.route(HttpMethod.GET, "/*").method(HttpMethod.HEAD).handler(page::answer);
    }

    private void answer(RoutingContext context) {
        Optional<PageFile> file = files.find(context.request().path());
        if (file.isPresent()) {
            send(context, file.get());
        } else {
            context.next();
        }
    }

    private static void send(RoutingContext context, PageFile file) {
        HttpServerRequest request = context.request();
        HttpServerResponse response = context.response();
        response.putHeader(HttpHeaders.CACHE_CONTROL, REVALIDATE)
                .putHeader(HttpHeaders.ETAG, file.entityTag())
                .putHeader("Content-Security-Policy", CONTENT_POLICY)
                .putHeader("Cross-Origin-Opener-Policy", "same-origin");
        String known = request.getHeader(HttpHeaders.IF_NONE_MATCH);
        if (known != null && known.contains(file.entityTag())) {
            Answers.nothing(context, NOT_MODIFIED);
        } else {
            Answers.send(context, 200, file.contentType(), file.content());
        }
    }
}
