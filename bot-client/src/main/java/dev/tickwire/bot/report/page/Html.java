package dev.tickwire.bot.report.page;

/** Text within a page. */
final class Html {
    private Html() {}

    /** Text that shows as it is, whoever wrote it. */
    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
