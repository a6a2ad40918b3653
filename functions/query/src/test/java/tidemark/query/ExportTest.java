package tidemark.query;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tidemark.account.Account;
import tidemark.aws.http.Json;
import tidemark.aws.http.Role;
import tidemark.job.JobFiles;
import tidemark.job.JobMessage;
import tidemark.job.JobState;
import tidemark.job.SendDueJobs;
import tidemark.query.QueryFixture.Got;
import tidemark.reading.Metric;
import tidemark.testing.handler.Invocation;
import tidemark.testing.handler.Observation;
import tidemark.testing.handler.SampleEvents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Exports that come at once, and those that become a job. */
final class ExportTest {

    private final QueryFixture fixture = QueryFixture.filled();

    private String body(String query) {
        Got got = fixture.get("/export?" + query, Role.VIEWER);
        assertEquals(200, got.status(), got.body());
        return got.body();
    }

    private static List<String> lines(String csv) {
        assertTrue(csv.endsWith("\r\n"));
        return List.of(csv.split("\r\n"));
    }

    @Test
    void accountsComeAsTheBoardHasThem() throws Exception {
        List<String> csv = lines(body("format=csv"));
        assertEquals(4, csv.size());
        assertTrue(csv.getFirst().startsWith("id,platform,handle,display_name,organization,team,"), csv.getFirst());
        assertTrue(csv.getFirst().contains("followers,following,posts,likes,"), csv.getFirst());
        assertTrue(csv.getFirst().contains("change_1d"), csv.getFirst());

        String[] rows = body("format=ndjson").split("\n");
        JsonNode grid = fixture.get("/grid?sort=-followers", Role.VIEWER).json().at("/data/0");
        JsonNode row = Json.MAPPER.readTree(rows[0]);
        grid.properties().forEach(field -> assertEquals(field.getValue(), row.get(field.getKey()), field.getKey()));
        assertEquals(1200, row.path("likes").asInt());
        assertEquals(3, Json.MAPPER.readTree(body("format=json")).path("data").size());
    }

    @Test
    void filtersMeanWhatTheyMeanInTheGrid() {
        assertEquals(2, lines(body("platform=github")).size());
        assertEquals(1, lines(body("followers_min=1000000")).size(), "the header alone");
        assertEquals("{\"data\":[]}\n", body("format=json&q=nothing-has-this"));
    }

    @Test
    void aValueWithALineBreakIsNotTwoValues() {
        fixture.account(8, "github", "other", "Other");
        fixture.board();
        assertEquals(0, fixture.get("/accounts?organization=ESA%0AOther").json().at("/pagination/total").asInt());
        assertEquals(2,
                fixture.get("/accounts?organization=ESA&organization=Other").json().at("/pagination/total").asInt());
    }

    @Test
    void aHistoryHasARowADayAndCanBeImported() {
        List<String> csv = lines(body("what=history&platform=bluesky"));
        assertEquals(5, csv.size());
        assertTrue(csv.getFirst().startsWith("platform,handle,date,followers,following,posts,likes,views,"));
        assertTrue(csv.get(1).startsWith("bluesky,nasa.gov,2026-11-14,993,,43,1200,,"), csv.get(1));
        assertEquals(3, lines(body("what=history&platform=bluesky&from=2026-11-18&to=2026-11-20")).size());
    }

    @Test
    void everyMetricIsAColumnOfAHistory() {
        assertEquals(List.of(), Arrays.stream(Metric.values()).map(Metric::key)
                .filter(metric -> !DayRow.COLUMNS.contains(metric)).toList());
    }

    @Test
    void outcomesAreOfTheDaysOnWhichAccountsWereAsked() {
        assertEquals(3, lines(body("what=outcomes")).size(), "one account was never asked");
        assertEquals(3, lines(body("what=outcomes&from=2026-11-21&to=2026-11-21")).size());
        assertEquals(1, lines(body("what=outcomes&to=2026-11-20")).size());
        assertTrue(body("what=outcomes").contains(",OK,2026-11-21T06:00:00Z,"));
    }

    @Test
    void textsThatLookLikeFormulasAreEscapedAndNumbersAreNot() {
        Account account = fixture.account(9, "github", "formula", "=HYPERLINK(\"https://x.example\",\"a\")");
        fixture.measured(account, 50);
        fixture.board();

        String csv = body("platform=github&q=formula");

        assertTrue(csv.contains("\"'=HYPERLINK(\"\"https://x.example\"\",\"\"a\"\")\""), csv);
        assertTrue(body("platform=bluesky").contains(",\"space;usa\","), "what a spreadsheet may split is quoted");
        assertFalse(csv.contains("'50"), csv);
    }

    @Test
    void callersWithoutATokenSeeNoTeams() {
        Got open = fixture.get("/export?format=ndjson");
        assertEquals(200, open.status());
        assertFalse(open.body().contains("Team A"));
        assertTrue(body("format=ndjson").contains("Team A"));
    }

    @Test
    void theAnswerIsAFileThatNobodyKeeps() {
        Got got = fixture.get("/export?what=history", Role.VIEWER);
        assertEquals("text/csv; charset=utf-8", got.header("Content-Type"));
        assertEquals("attachment; filename=\"tidemark-history.csv\"", got.header("Content-Disposition"));
        assertEquals("no-store", got.header("Cache-Control"));
        assertEquals(400, batched("/export").path("status").asInt());
    }

    private JsonNode batched(String path) {
        APIGatewayV2HTTPEvent event = ApiEvent.of("POST", "/batch", Map.of(), Role.VIEWER);
        event.setBody("{\"requests\":[{\"path\":\"" + path + "\"}]}");
        return fixture.handle(event).json().at("/results/0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"format=xml", "what=all", "from=2026-11-22&what=history", "from=x&what=history",
            "from=2026-01-01", "platform=nowhere", "fields=id", "format=csv&format=json", "page=2"})
    void wrongParametersAreNamed(String query) {
        Got got = fixture.get("/export?" + query, Role.VIEWER);
        assertEquals(400, got.status());
        assertFalse(got.errors().isEmpty());
    }

    private void fill(int accounts) {
        for (int n = 10; n < 10 + accounts; n++) {
            fixture.measured(fixture.account(n, "github", "user-" + n, "Org"), n);
        }
        fixture.board();
    }

    private void tick() {
        List<JobMessage> sent = new ArrayList<>();
        new SendDueJobs(fixture.jobs, (kind, message) -> sent.add(message), () -> fixture.now).send();
        for (JobMessage message : sent) {
            SQSEvent event = SampleEvents.read("exporter-job", SQSEvent.class);
            event.getRecords().getFirst().setBody(message.text());
            Observation.of(() -> fixture.exporter().handleRequest(event, new Invocation("Exporter", 900_000)));
        }
    }

    @Test
    void historiesOfManyAccountsBecomeAFile() {
        fill(ExportRoutes.ACCOUNTS_AT_ONCE);
        String request = "/export?what=history&format=ndjson&platform=github";

        Got started = fixture.get(request, Role.VIEWER);
        String id = started.json().path("id").asText();
        assertEquals(202, started.status());
        assertEquals("/api/v1/exports/" + id, started.header("Location"));
        assertEquals(id, fixture.get(request, Role.VIEWER).json().path("id").asText(), "equal requests share a job");
        assertEquals("RUNNING", fixture.get("/exports/" + id, Role.VIEWER).json().path("state").asText());

        tick();

        JsonNode ready = fixture.get("/exports/" + id, Role.VIEWER).json();
        assertEquals("READY", ready.path("state").asText());
        assertEquals(ExportRoutes.ACCOUNTS_AT_ONCE * 4, ready.path("rows").asInt());
        String file = new String(fixture.files.get(JobFiles.export(id)).orElseThrow(), UTF_8);
        assertEquals(ready.path("bytes").asInt(), file.length());
        assertEquals(ready.path("rows").asInt(), file.split("\n").length);
        assertTrue(ready.path("url").asText().contains("name=tidemark-history.ndjson"), ready.toString());

        fixture.now = fixture.now.plus(Duration.ofDays(2));
        JsonNode expired = fixture.get("/exports/" + id, Role.VIEWER).json();
        assertEquals("EXPIRED", expired.path("state").asText());
        assertFalse(expired.has("url"));
    }

    @Test
    void whatExpiredOrFailedIsWrittenAnew() {
        fill(ExportRoutes.ACCOUNTS_AT_ONCE);
        String request = "/export?what=history&platform=github&to=2026-11-21";
        String id = fixture.get(request, Role.VIEWER).json().path("id").asText();
        tick();
        fixture.now = fixture.now.plus(Duration.ofDays(2));

        assertEquals("RUNNING", fixture.get(request, Role.VIEWER).json().path("state").asText());
        assertEquals(JobState.RUNNING, fixture.jobs.find(id).orElseThrow().state());
        tick();
        assertEquals("READY", fixture.get("/exports/" + id, Role.VIEWER).json().path("state").asText());
    }

    @Test
    void jobsAndTheirFilesNeedATokenAndSayNothingOfOthers() {
        fill(ExportRoutes.ACCOUNTS_AT_ONCE);
        String request = "/export?what=history&platform=github";
        assertEquals(401, fixture.get(request).status());
        String id = fixture.get(request, Role.VIEWER).json().path("id").asText();
        assertEquals(401, fixture.get("/exports/" + id).status());
        assertEquals(401, fixture.get("/imports/" + id).status());
        assertEquals(404, fixture.get("/imports/" + id, Role.VIEWER).status());
        assertEquals(404, fixture.get("/exports/e-none", Role.VIEWER).status());
        assertEquals(404, fixture.get("/exports/e%2F..", Role.VIEWER).status());
    }
}
