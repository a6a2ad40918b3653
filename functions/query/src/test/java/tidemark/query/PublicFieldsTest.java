package tidemark.query;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import tidemark.testing.handler.AccessTable;
import tidemark.testing.handler.Caller;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Of every field of every answer {@code fields.txt} says whether callers without a token see it ({@code public}) or not ({@code token}). A field
 * without a decision fails, and so does a decision that an answer does not keep.
 */
class PublicFieldsTest {

    private static final Map<String, FieldSelection.Known> KNOWN = new HashMap<>(Map.of("query-summary",
            SummaryJson.FIELDS, "query-grid", AccountRows.GRID.fields(), "query-accounts",
            AccountRows.ACCOUNTS.fields(), "query-account", AccountRoutes.ACCOUNT, "query-history",
            AccountRoutes.HISTORY, "query-collection", RunJson.FIELDS, "query-collections", RunJson.LIST,
            "query-totals", TotalsRoutes.FIELDS, "query-insights", InsightQuery.FIELDS));
    private static final Map<String, Map<String, Boolean>> DECIDED = new TreeMap<>();

    @BeforeAll
    static void read() throws IOException {
        KNOWN.putAll(Map.of("query-compare", CompareRoute.FIELDS, "query-leaderboard", LeaderboardRoute.FIELDS,
                "query-me", MeRoute.FIELDS, "query-export",
                FieldSelection.Known.of(Arrays.stream(ExportContent.values()).map(ExportRows::columns)
                        .flatMap(List::stream).toArray(String[]::new))));
        try (BufferedReader file = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(PublicFieldsTest.class.getResourceAsStream("fields.txt")), UTF_8))) {
            for (String line : file.lines().filter(text -> !text.startsWith("#")).toList()) {
                String[] words = line.split(" ");
                assertTrue(words.length == 3 && Set.of("public", "token").contains(words[2]), line);
                DECIDED.computeIfAbsent(words[0], sample -> new TreeMap<>()).put(words[1], words[2].equals("public"));
            }
        }
    }

    /** Of the routes that can be public and answer with data. */
    static Stream<String> samples() {
        return RouteAccessTest.reading().filter(row -> row.status(Caller.PUBLIC) == 200).map(AccessTable.Row::sample)
                .filter(sample -> !sample.startsWith("query-docs"));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everyFieldIsDecidedAndShownAsDecided(String sample) {
        QueryFixture fixture = Sampled.ledger();
        Set<String> all = fields(fixture.handle(Caller.VIEWER.sends(sample)).json());
        Set<String> open = fields(fixture.handle(Caller.PUBLIC.sends(sample)).json());

        assertEquals(Set.of(), only(all, field -> decision(sample, field).isEmpty()), "without a decision");
        assertEquals(only(all, field -> decision(sample, field).orElseThrow()), open, "what everyone sees");
        assertEquals(all, fields(fixture.handle(Caller.EDITOR.sends(sample)).json()));
        assertEquals(all, fields(fixture.handle(Caller.ADMIN.sends(sample)).json()));
        assertEquals(Set.of(), only(DECIDED.getOrDefault(sample, Map.of()).keySet(),
                field -> !decision(sample, field).orElseThrow() && !all.contains(field)),
                "withheld, but not in the answer of a viewer either");
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everyFieldThatAnAnswerCanHaveIsDecidedAndNoOther(String sample) {
        Set<String> possible = fields(Sampled.ledger().handle(Caller.VIEWER.sends(sample)).json());
        FieldSelection.Known known = KNOWN.get(sample);
        if (known != null) {
            String prefix = known.list().isEmpty() ? "" : known.list() + ".";
            known.paths().forEach(path -> possible.add(prefix + path));
        }
        assertEquals(Set.of(), only(possible, field -> decision(sample, field).isEmpty()), "without a decision");
        assertEquals(Set.of(), only(DECIDED.getOrDefault(sample, Map.of()).keySet(),
                decided -> possible.stream().noneMatch(field -> covers(decided, field))), "no such field");
    }

    @Test
    void decisionsAreOfReadingRoutesOnly() {
        assertEquals(samples().collect(Collectors.toCollection(TreeSet::new)), new TreeSet<>(DECIDED.keySet()));
    }

    /** A batch has the fields of its parts. */
    @ParameterizedTest
    @EnumSource(names = "STRANGER", mode = EnumSource.Mode.EXCLUDE)
    void aBatchTellsACallerWhatTheRoutesTellIt(Caller caller) {
        QueryFixture fixture = Sampled.ledger();
        JsonNode batch = fixture.handle(caller.sends("query-batch")).json();
        List<String> paths = QueryFixture.texts(batch.path("results"), "path");
        assertEquals(List.of("/summary", "/grid?per_page=1"), paths);
        for (int i = 0; i < paths.size(); i++) {
            var event = caller.sends("query-summary");
            String[] url = paths.get(i).split("\\?", 2);
            event.setRawPath("/api/v1" + url[0]);
            event.setRawQueryString(url.length > 1 ? url[1] : "");
            assertEquals(fixture.handle(event).json(), batch.path("results").path(i).path("body"));
        }
        assertEquals(caller != Caller.PUBLIC, batch.toString().contains("Team A"));
    }

    private static Optional<Boolean> decision(String sample, String field) {
        return DECIDED.getOrDefault(sample, Map.of()).entrySet().stream()
                .filter(decided -> covers(decided.getKey(), field)).map(Map.Entry::getValue).findFirst();
    }

    private static boolean covers(String decided, String field) {
        return decided.equals(field)
                || (decided.endsWith("*") && field.startsWith(decided.substring(0, decided.length() - 1)));
    }

    private static Set<String> only(Set<String> fields, Predicate<String> which) {
        return fields.stream().filter(which).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The innermost fields of an answer; those of the elements of a list stand for all of them. */
    private static Set<String> fields(JsonNode answer) {
        Set<String> fields = new TreeSet<>();
        collect("", answer, fields);
        return fields;
    }

    private static void collect(String path, JsonNode node, Set<String> fields) {
        if (node.isObject() && !node.isEmpty()) {
            node.properties().forEach(field -> collect(path.isEmpty() ? field.getKey() : path + "." + field.getKey(),
                    field.getValue(), fields));
        } else if (node.isArray() && !node.isEmpty() && node.get(0).isContainerNode()) {
            node.forEach(element -> collect(path, element, fields));
        } else {
            fields.add(path);
        }
    }
}
