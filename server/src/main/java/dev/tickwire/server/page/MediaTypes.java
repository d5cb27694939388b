package dev.tickwire.server.page;

import java.util.Map;

/** What kind of content a file has, by the end of its name. */
final class MediaTypes {
    private static final String OTHER = "application/octet-stream";
    private static final Map<String, String> BY_EXTENSION = Map.ofEntries(
            Map.entry("html", "text/html; charset=utf-8"),
            Map.entry("js", "text/javascript; charset=utf-8"),
            Map.entry("mjs", "text/javascript; charset=utf-8"),
            Map.entry("css", "text/css; charset=utf-8"),
            Map.entry("txt", "text/plain; charset=utf-8"),
            Map.entry("json", "application/json"),
            Map.entry("webmanifest", "application/manifest+json"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("png", "image/png"),
            Map.entry("ico", "image/x-icon"),
            Map.entry("woff2", "font/woff2"),
            Map.entry("wasm", "application/wasm"));

    private MediaTypes() {}

    static String of(String path) {
        return BY_EXTENSION.getOrDefault(path.substring(path.lastIndexOf('.') + 1), OTHER);
    }

    /** Whether compressing it is worth while. */
    static boolean isText(String contentType) {
        return contentType.startsWith("text/")
                || contentType.startsWith("application/json")
                || contentType.startsWith("application/manifest")
                || contentType.equals("image/svg+xml");
    }
}
