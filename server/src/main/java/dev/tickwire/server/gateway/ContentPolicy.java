package dev.tickwire.server.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Composes the Content-Security-Policy of the page: everything from this server, nothing inline. The one exception is an
 * import map, which browsers take inline only; it is let through by the hash of its very text.
 */
final class ContentPolicy {
    private static final Pattern IMPORT_MAP =
            Pattern.compile("<script\\s+type=\"importmap\"\\s*>(.*?)</script>", Pattern.DOTALL);

    private ContentPolicy() {}

    static String forPage(String html) {
        StringBuilder scripts = new StringBuilder("script-src 'self'");
        Matcher importMaps = IMPORT_MAP.matcher(html);
        while (importMaps.find()) {
            byte[] hash = WebFile.sha256(importMaps.group(1).getBytes(UTF_8));
            scripts.append(" 'sha256-")
                    .append(Base64.getEncoder().encodeToString(hash))
                    .append('\'');
        }
        return "default-src 'none'; "
                + scripts
                + "; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; media-src 'self' blob:"
                + "; connect-src 'self'; worker-src 'self'; manifest-src 'self'"
                + "; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    }
}
