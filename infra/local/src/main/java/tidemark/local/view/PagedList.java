package tidemark.local.view;

import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

import tidemark.local.StartFailure;

/**
 * A list of the API that comes in pages; one page at a time is held.
 *
 * @param path without what is about pages
 * @param noun what the list is of
 * @param most rows that the API gives in a page
 * @param limit how many rows to read in all
 */
record PagedList(ApiPath path, String noun, List<Field> fields, int most, long limit) {

    /** Reads a page. */
    @FunctionalInterface
    interface Source {
        Answer get(ApiPath path) throws InterruptedException;
    }

    /** Takes a page. */
    @FunctionalInterface
    interface Sink {
        /** Returns whether it wants more. */
        boolean take(Page page, List<JsonNode> rows);
    }

    /** A page as it came, and whether it is the first. */
    record Page(Answer answer, boolean first) {}

    /** Gives the pages to the sink until the list or its limit ends; returns a sentence on what was left out. */
    Optional<String> pages(Source source, Sink sink) throws InterruptedException {
        long left = limit;
        String cursor = null;
        while (true) {
            Answer answer = source.get(path.with("per_page", Math.min(most, left)).with("cursor", cursor));
            List<JsonNode> rows = answer.body().path("data").valueStream().limit(left).toList();
            boolean more = sink.take(new Page(answer, cursor == null), rows);
            left -= rows.size();
            String next = next(answer);
            if (next == null || !more) {
                return Optional.empty();
            }
            if (left <= 0) {
                return Optional.of("These are %,d of %s; --limit N shows more.".formatted(limit, total(answer)));
            }
            if (next.equals(cursor) || rows.isEmpty()) {
                throw new StartFailure("The API gives the same page again and again; the list is not whole");
            }
            cursor = next;
        }
    }

    /** The line above the rows. */
    String caption(Page first) {
        return Captions.of(total(first.answer()), first.answer().body(),
                first.answer().body().path("data").path(0).path("simulated").asBoolean());
    }

    private String total(Answer answer) {
        JsonNode total = answer.body().path("pagination").path("total");
        return total.isNumber() ? Captions.count(total.asLong(), noun) : noun + "s";
    }

    private static @Nullable String next(Answer answer) {
        JsonNode next = answer.body().path("pagination").path("next_cursor");
        return next.isTextual() && !next.asText().isEmpty() ? next.asText() : null;
    }
}
