package tidemark.query;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import tidemark.aws.http.Json;
import tidemark.aws.http.Role;
import tidemark.board.BoardColumn;
import tidemark.board.ColumnTrait;
import tidemark.platforms.Platforms;
import tidemark.run.AccountSelection;
import tidemark.run.Run;
import tidemark.run.RunId;
import tidemark.run.Tally;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The description of the API matches the code: real answers fit its schemas, and it lists the parameters that the routes take. */
class OpenApiTest {

    private final QueryFixture fixture = new QueryFixture();
    private JsonNode document = Json.object();

    @BeforeEach
    void fill() {
        fixture.measured(fixture.full(1, "bluesky", "nasa.gov"), 1000);
        fixture.measured(fixture.full(2, "mastodon", "nasa@social.example"), 500);
        fixture.account(3, "github", "esa", "ESA");
        RunId id = new RunId("d-2026-11-21");
        fixture.runs.open(
                Run.opened(id, Run.Kind.DAILY, AccountSelection.ALL, QueryFixture.SIX, QueryFixture.SIX,
                        QueryFixture.SIX.plusSeconds(60),
                        "a"),
                List.of());
        Run run = fixture.runs.find(id).orElseThrow();
        Tally settled = Tally.of(tidemark.reading.Outcome.NEEDS_CREDENTIAL);
        fixture.runs.write(run.planned(new Run.Plan(Map.of(new tidemark.account.Platform("x"),
                new Run.Part(2, 1, settled))), "b"));
        fixture.runs.open(Run.opened(new RunId("u-01KAJ2W5Q8T0K3N8W0V8E4X7YB"), Run.Kind.USER, AccountSelection.ALL,
                QueryFixture.SIX.plus(Duration.ofMinutes(1)), QueryFixture.SIX, QueryFixture.SIX.plusSeconds(60), "c"),
                List.of());
        fixture.board();
        document = fixture.get("/openapi.json").json();
    }

    private void fits(String template, QueryFixture.Got got) {
        ApiDescription description = new ApiDescription(document);
        JsonNode schema = description.schema(template, "get", got.status(), got.header("Content-Type"));
        assertFalse(schema.isMissingNode(), template + " " + got.status() + " " + got.header("Content-Type"));
        assertEquals(Set.of(), description.misfits(schema, got.json()), template);
    }

    @ParameterizedTest
    @CsvSource({"/summary, /summary", "/grid, /grid", "/grid, /grid?per_page=1&sort=handle", "/grid, /grid?trend=30",
            "/history, /history", "/history, /history?platform=bluesky&interval=week&metric=posts",
            "/history, /history?tag=space", "/history, /history?platform=x&tag=space",
            "/insights, /insights?days=90", "/insights, /insights?kind=nonsense", "/accounts, /accounts",
            "/accounts/{platform}/{handle}, /accounts/bluesky/nasa.gov",
            "/accounts/{platform}/{handle}, /accounts/github/esa", "/accounts/{platform}/{handle}, /accounts/github/no",
            "/history/{platform}/{handle}, /history/bluesky/nasa.gov",
            "/history/{platform}/{handle}, /history/github/esa?interval=month", "/collections, /collections",
            "/collections/{id}, /collections/d-2026-11-21", "/collections/{id}, /collections/d-2020-01-01",
            "/health, /health", "/health/ready, /health/ready", "/health/live, /health/live",
            "/openapi.json, /openapi.json", "/leaderboard, /leaderboard",
            "/leaderboard, /leaderboard?metric=rate&min_followers=0",
            "/leaderboard, /leaderboard?metric=followers&days=90", "/me, /me", "/grid, /grid?bogus=1"})
    void realAnswersFitTheirSchemas(String template, String url) {
        fits(template, fixture.get(url));
        fits(template, fixture.get(url, Role.ADMIN));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&mode=indexed&previous=true", "&mode=change&interval=week",
            "&metric=likes&mode=indexed",
            "&metric=views", "&mode=none"})
    void comparisonsFitTheirSchema(String parameters) {
        fits("/compare", fixture.get("/compare?accounts=bluesky/nasa.gov,github/esa,mastodon/nasa@social.example"
                + parameters));
    }

    @Test
    void answersOfAnEmptyLedgerFitToo() {
        QueryFixture empty = new QueryFixture();
        fits("/summary", empty.get("/summary"));
        fits("/grid", empty.get("/grid"));
        fits("/collections", empty.get("/collections"));
        empty.account(1, "github", "esa", "ESA");
        fits("/health/ready", empty.get("/health/ready"));
    }

    @Test
    void runsTellTheirProgress() {
        JsonNode run = fixture.get("/collections/d-2026-11-21").json();
        assertEquals("RUNNING", run.path("state").asText());
        assertEquals(2, run.path("expected").asInt());
        assertEquals(1, run.path("done").asInt());
        assertEquals(1, run.path("by_outcome").path("NEEDS_CREDENTIAL").asInt());
        assertEquals(1, run.path("by_platform").path("x").path("done").asInt());
        assertEquals("u-01KAJ2W5Q8T0K3N8W0V8E4X7YB",
                fixture.get("/collections").json().path("data").path(0).path("id").asText());
    }

    @Test
    void everyParameterDescribedIsTakenAndNoOther() {
        Map<String, String> samples = Map.of("/accounts/{platform}/{handle}", "/accounts/bluesky/nasa.gov",
                "/history/{platform}/{handle}", "/history/bluesky/nasa.gov", "/collections/{id}",
                "/collections/d-2026-11-21");
        for (var path : document.path("paths").properties()) {
            JsonNode get = path.getValue().path("get");
            if (get.isMissingNode() || path.getKey().startsWith("/health")) {
                continue;
            }
            Set<String> described = new TreeSet<>();
            get.path("parameters").forEach(p -> {
                JsonNode parameter = p.has("$ref") ? document.at(p.path("$ref").asText().substring(1)) : p;
                if (parameter.path("in").asText().equals("query")) {
                    described.add(parameter.path("name").asText());
                }
            });
            String url = samples.getOrDefault(path.getKey(), path.getKey()) + "?bogus=1";
            String reported = fixture.get(url).errors().getOrDefault("bogus", "");
            Set<String> taken = reported.contains("known are")
                    ? new TreeSet<>(List.of(reported.replaceAll(".*known are |\\.$", "").split(", ")))
                    : Set.of();
            assertEquals(described, taken, path.getKey());
        }
    }

    @Test
    void everyFieldDescribedCanBeWantedAndNoOther() {
        Map<String, FieldSelection.Known> shapes = new TreeMap<>(Map.of("Summary", SummaryJson.FIELDS, "GridRow",
                AccountRows.GRID.fields(),
                "AccountRow", AccountRows.ACCOUNTS.fields(), "Account", AccountRoutes.ACCOUNT, "History",
                AccountRoutes.HISTORY,
                "Collection", RunJson.FIELDS, "Totals", TotalsRoutes.FIELDS, "Insight", InsightQuery.FIELDS));
        shapes.putAll(Map.of("Comparison", CompareRoute.FIELDS, "Leaderboard", LeaderboardRoute.FIELDS, "Me",
                MeRoute.FIELDS));
        shapes.forEach((schema, known) -> {
            Set<String> top = new TreeSet<>();
            known.paths().forEach(path -> top.add(path.split("\\.")[0]));
            Set<String> described = new TreeSet<>();
            document.path("components").path("schemas").path(schema).path("properties").fieldNames()
                    .forEachRemaining(described::add);
            assertEquals(described, top, () -> "docs/openapi.yaml describes other properties of " + schema
                    + " than the function knows: a column of the board is declared in BoardColumn and described there");
        });
    }

    @Test
    void everyPlatformIsDescribedAndNoOther() {
        Set<String> described = new TreeSet<>();
        document.at("/components/schemas/KnownPlatform/enum").forEach(name -> described.add(name.asText()));
        assertEquals(new TreeSet<>(List.of(Platforms.forAddresses(Map.of()).names().split(", "))), described);
    }

    @Test
    void everyPartOfAChangeDescribedIsAColumnAndNoOther() {
        Set<String> described = new TreeSet<>();
        document.path("components").path("schemas").path("Change").path("properties").fieldNames()
                .forEachRemaining(part -> described.add("change." + part));
        Set<String> columns = BoardColumn.all(ColumnTrait.GRID).stream().map(BoardColumn::key)
                .filter(key -> key.startsWith("change.")).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(described, columns,
                "docs/openapi.yaml describes other periods in Change than BoardColumn declares");
    }

    @Test
    void describesTheWritingRoutesOfOtherFunctionsToo() {
        assertTrue(document.at("/paths/~1collections/post").has("responses"));
        assertTrue(document.at("/paths/~1accounts~1import/post").has("responses"));
        assertTrue(document.path("openapi").asText().startsWith("3.1"));
    }
}
