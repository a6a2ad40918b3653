package tidemark.simulator.platform;

import com.fasterxml.jackson.databind.JsonNode;

/** Helpers for the HTML of the platforms' pages. */
public final class Pages {

    private Pages() {}

    /** A text escaped for HTML. */
    public static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }

    /** JSON escaped for a script element. */
    public static String script(JsonNode json) {
        return json.toString().replace("</", "<\\/");
    }

    /** A page with a title and one heading. */
    public static String plain(String title, String text) {
        return "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>" + escaped(title)
                + "</title></head>\n<body><h1>" + escaped(text) + "</h1></body></html>\n";
    }
}
