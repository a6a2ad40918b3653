package tidemark.query;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import tidemark.board.Filter;
import tidemark.insight.Insight;
import tidemark.insight.InsightKind;
import tidemark.insight.Severity;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Which insights are requested, and which page of them.
 *
 * @param days how many days of events, the board's day included
 * @param kinds any of them; any kind where empty
 * @param severities any of them; any severity where empty
 * @param page from 1; absent if a cursor gives the position
 * @param after the insight before the first of the page; absent without a cursor
 */
record InsightQuery(int days, Set<InsightKind> kinds, Set<Severity> severities, Filter filter, @Nullable Integer page,
        @Nullable String after, int perPage, FieldSelection fields) {

    static final int MOST_DAYS = 90;
    static final FieldSelection.Known FIELDS = RecordFields.ofRows(InsightRow.class);
    static final List<String> PARAMETERS = Stream.of(List.of("days", "kind", "severity"), ListQuery.FILTERS,
            List.of("page", "per_page", "cursor", "fields")).flatMap(List::stream).toList();

    private static final String KINDS = Arrays.stream(InsightKind.values()).map(InsightKind::code)
            .collect(Collectors.joining(", "));
    private static final String SEVERITIES = Arrays.stream(Severity.values()).map(Severity::code)
            .collect(Collectors.joining(", "));

    static InsightQuery of(Params params, KnownPlatforms known) {
        int days = params.number("days", 30, 1, MOST_DAYS);
        Set<InsightKind> kinds = any(params, "kind", InsightKind::of, InsightKind::code, KINDS);
        Set<Severity> severities = any(params, "severity", Severity::of, Severity::code, SEVERITIES);
        Filter filter = ListQuery.filter(params, known, false);
        int page = params.number("page", 1, 1, ListQuery.LAST_PAGE);
        int perPage = params.number("per_page", 50, 1, 1000);
        Optional<String> cursor = params.one("cursor");
        Optional<String> after = cursor.flatMap(InsightQuery::decoded);
        if (cursor.isPresent()) {
            params.meaning().put("cursor", after.orElse(""));
            if (after.isEmpty()) {
                params.wrong("cursor", "Not a cursor of this list: give the next_cursor of an answer.");
            }
            if (params.one("page").isPresent()) {
                params.wrong("cursor", "Give a page or a cursor.");
            }
        }
        return new InsightQuery(days, kinds, severities, filter, cursor.isPresent() ? null : page, after.orElse(null),
                perPage, params.fields(FIELDS));
    }

    /** The values of a parameter that may be repeated or separated by commas, each one of several words. */
    private static <T> Set<T> any(Params params, String name, Function<String, Optional<T>> read,
            Function<T, String> code, String choices) {
        Set<String> words = new TreeSet<>();
        params.any(name).forEach(text -> words.addAll(List.of(text.split(",", -1))));
        for (String word : words) {
            if (read.apply(word.strip()).isEmpty()) {
                params.wrong(name, "One of " + choices + ".");
            }
        }
        Set<T> values = words.stream().map(String::strip).flatMap(word -> read.apply(word).stream())
                .collect(Collectors.toSet());
        params.meaning().put(name, values.stream().map(code).sorted().collect(Collectors.joining(",")));
        return values;
    }

    /** Whether an insight is requested, whatever its account. */
    Predicate<Insight> meant(LocalDate today) {
        LocalDate first = today.minusDays(days - 1L);
        return insight -> (kinds.isEmpty() || kinds.contains(insight.kind()))
                && (severities.isEmpty() || severities.contains(insight.severity()))
                && (insight.kind().span() == InsightKind.Span.CONDITION || !insight.date().isBefore(first));
    }

    /** Where a list goes on after an insight: its place in the order, the same on later boards. */
    static String place(Insight insight) {
        return insight.date() + "/" + insight.id();
    }

    /** Whether an insight comes after the one before the page. */
    boolean follows(Insight insight) {
        if (after == null) {
            return true;
        }
        String date = insight.date().toString();
        int order = date.compareTo(after.substring(0, DATE));
        return order < 0 || (order == 0 && insight.id().compareTo(after.substring(DATE + 1)) > 0);
    }

    private static final int DATE = 10;

    static String cursor(Insight last) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(place(last).getBytes(UTF_8));
    }

    private static Optional<String> decoded(String cursor) {
        try {
            String place = new String(Base64.getUrlDecoder().decode(cursor), UTF_8);
            return Optional.of(place).filter(text -> text.matches("\\d{4}-\\d{2}-\\d{2}/[a-z_]+-[0-9A-Z]{26}-.{1,40}"));
        } catch (IllegalArgumentException foreign) {
            return Optional.empty();
        }
    }
}
