package tidemark.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

import tidemark.aws.http.Json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * The header {@code Link} (RFC 8288) of a page of a list: where its next, previous, first and last pages are. The next page is that after the
 * cursor, so that no account is missed or told twice while others come and go. A page that a cursor led to does not know the one before it.
 */
final class PageLinks {

    /** Where the pagination begins; a quote within a JSON text is escaped, so this is the field. */
    private static final String MARK = "\"pagination\":{";
    /** The pagination is at the end of a list; a cursor has at most 2,048 characters. */
    private static final int TAIL = 8_192;
    /** The API lets headers have 10 kB in all; the filters of a list are in each of its links. */
    private static final int LONGEST = 6_000;
    private static final int LAST_PAGE = 1_000_000;

    private final ApiRequest request;
    private final List<String> links = new ArrayList<>();
    private int length;

    private PageLinks(ApiRequest request) {
        this.request = request;
    }

    /** The header for a page; absent if the list is empty or no link is short enough. */
    static @Nullable String of(ApiRequest request, byte[] list) {
        JsonNode pagination = pagination(list);
        int pages = Math.min(pagination.path("pages").asInt(), LAST_PAGE);
        int page = pagination.path("page").asInt();
        PageLinks header = new PageLinks(request);
        if (pagination.has("next_cursor")) {
            header.add("next", "cursor", pagination.path("next_cursor").asText());
        }
        if (page > 1 && pages > 0) {
            header.add("prev", "page", Integer.toString(Math.min(page - 1, pages)));
        }
        if (pages > 0) {
            header.add("first", "page", "1");
            header.add("last", "page", Integer.toString(pages));
        }
        return header.links.isEmpty() ? null : String.join(", ", header.links);
    }

    private static JsonNode pagination(byte[] list) {
        int from = Math.max(0, list.length - TAIL);
        String tail = new String(list, from, list.length - from, ISO_8859_1);
        int mark = tail.lastIndexOf(MARK);
        if (mark < 0) {
            return Json.object();
        }
        int begin = mark + MARK.length() - 1;
        try {
            return Json.MAPPER.readTree(tail.substring(begin, tail.indexOf('}', begin) + 1));
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    private void add(String relation, String position, String value) {
        Map<String, List<String>> query = new LinkedHashMap<>(request.query());
        query.remove("page");
        query.remove("cursor");
        query.put(position, List.of(value));
        List<String> pairs = new ArrayList<>();
        query.forEach((name, values) -> values
                .forEach(one -> pairs.add(URLEncoder.encode(name, UTF_8) + "=" + URLEncoder.encode(one, UTF_8))));
        String path = ApiRoutes.path(request);
        String link = "<" + ApiRoutes.BASE + path + "?" + String.join("&", pairs) + ">; rel=\"" + relation + "\"";
        if (length + link.length() <= LONGEST) {
            links.add(link);
            length += link.length() + 2;
        }
    }
}
