package tidemark.local.view;

import org.jspecify.annotations.Nullable;

import tidemark.encoding.PercentEncoding;

/** Path and query of a request below {@code /api/v1}, encoded. Immutable. */
record ApiPath(String text) {

    /** Another segment of the path; one of dots alone keeps its place. */
    ApiPath segment(String segment) {
        return new ApiPath(text + "/" + (segment.matches("\\.+")
                ? segment.replace(".", "%2E")
                : PercentEncoding.segment(segment)));
    }

    /** With a parameter of the query; without it where the value is absent. */
    ApiPath with(String name, @Nullable Object value) {
        return value == null
                ? this
                : new ApiPath(text + (text.contains("?") ? "&" : "?") + name + "="
                        + PercentEncoding.segment(value.toString()).replace("%2C", ",").replace("%2F", "/"));
    }
}
