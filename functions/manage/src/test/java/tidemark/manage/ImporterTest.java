package tidemark.manage;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

import tidemark.account.Address;
import tidemark.account.Platform;
import tidemark.aws.http.Json;
import tidemark.job.Job;
import tidemark.job.JobFiles;
import tidemark.job.JobMessage;
import tidemark.job.JobState;
import tidemark.job.SendDueJobs;
import tidemark.platforms.intake.AccountsCsv;
import tidemark.testing.handler.Invocation;
import tidemark.testing.handler.Observation;
import tidemark.testing.handler.SampleEvents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Imports whose file is sent apart: from the request through the upload to the report. */
final class ImporterTest {

    private static final String OPEN = "manage-open-import";
    private static final String HEADER = "platform,handle,organization\n";

    private final ManageFixture fixture = new ManageFixture();
    private final List<JobMessage> sent = new ArrayList<>();

    private Observation<com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse> open(String body,
            String key) {
        APIGatewayV2HTTPEvent event = ManageFixture.event(OPEN);
        event.setBody(body);
        event.setIsBase64Encoded(false);
        if (!key.isEmpty()) {
            event.setHeaders(Map.of("idempotency-key", key));
        }
        return fixture.handle(event);
    }

    private String opened(String kind, String file) {
        var answer = open("{\"kind\":\"" + kind + "\",\"bytes\":" + bytes(file).length + "}", "");
        assertEquals(201, answer.result().getStatusCode(), answer.result().getBody());
        JsonNode json = ManageFixture.json(answer);
        assertEquals("/api/v1/imports/" + json.path("id").asText(), answer.result().getHeaders().get("Location"));
        assertTrue(json.path("upload").path("url").asText().contains("bytes=" + bytes(file).length));
        return json.path("id").asText();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private void tick() {
        new SendDueJobs(fixture.jobs, (kind, message) -> sent.add(message), fixture.clock).send();
        for (JobMessage message : sent) {
            SQSEvent event = SampleEvents.read("importer-job", SQSEvent.class);
            event.getRecords().getFirst().setBody(message.text());
            Observation.of(() -> fixture.importer().handleRequest(event, new Invocation("Importer", 900_000)));
        }
        sent.clear();
    }

    private Job job(String id) {
        return fixture.jobs.find(id).orElseThrow();
    }

    private Job imported(String kind, String file) {
        String id = opened(kind, file);
        fixture.files.put(JobFiles.upload(id), bytes(file));
        tick();
        return job(id);
    }

    private JsonNode page(String id, int page) throws java.io.IOException {
        return Json.MAPPER.readTree(fixture.reports.get(JobFiles.report(id, page)).orElseThrow());
    }

    @Test
    void aListIsTakenOnceItsFileIsThere() throws Exception {
        String file = HEADER + "github,nasa,NASA\nnowhere,x,Y\ngithub,esa,ESA\n";
        String id = opened("accounts", file);
        tick();
        assertEquals(JobState.WAITING, job(id).state());
        fixture.files.put(JobFiles.upload(id), bytes(file.substring(1)));
        tick();
        assertEquals(JobState.WAITING, job(id).state(), "a file of another length is not the one");

        fixture.files.put(JobFiles.upload(id), bytes(file));
        tick();

        assertEquals(JobState.DONE, job(id).state());
        assertEquals(Map.of("added", 2L, "rejected", 1L), job(id).progress().counts());
        assertEquals(3, page(id, 1).size());
        assertEquals("rejected", page(id, 1).path(1).path("result").asText());
        assertTrue(fixture.stores.accounts()
                .resolve(new Address(new Platform("github"), "esa")).isPresent());
    }

    @Test
    void aRepeatChangesNothing() {
        String file = HEADER + "github,nasa,NASA\ngithub,esa,ESA\n";
        imported("accounts", file);

        assertEquals(Map.of("unchanged", 2L), imported("accounts", file).progress().counts());
    }

    @Test
    void aLongListHasAReportOfPages() throws Exception {
        StringBuilder file = new StringBuilder(HEADER);
        for (int i = 0; i < 2 * JobFiles.PAGE + 7; i++) {
            file.append("github,user-").append(i).append(",Org\n");
        }

        Job job = imported("accounts", file.toString());

        assertEquals(2 * JobFiles.PAGE + 7, job.progress().rows());
        assertEquals(JobFiles.PAGE, page(job.id(), 2).size());
        assertEquals(7, page(job.id(), 3).size());
        assertEquals(2 * JobFiles.PAGE + 8, page(job.id(), 3).path(6).path("line").asInt());
        assertFalse(fixture.reports.get(JobFiles.report(job.id(), 4)).isPresent());
    }

    @Test
    void anInterruptedImportGoesOnWhereItStood() throws Exception {
        StringBuilder file = new StringBuilder("platform,handle,date,followers\n");
        for (int i = 0; i < JobFiles.PAGE + 3; i++) {
            file.append("github,nasa,").append(java.time.LocalDate.of(2020, 1, 1).plusDays(i)).append(',')
                    .append(i).append('\n');
        }
        imported("accounts", HEADER + "github,nasa,NASA\n");
        String id = opened("history", file.toString());
        fixture.files.put(JobFiles.upload(id), bytes(file.toString()));
        Job job = job(id);
        fixture.jobs.write(job.advanced(job.progress().plus(Map.of("added", (long) JobFiles.PAGE), 1),
                fixture.clock.instant()));

        tick();

        assertEquals(JobState.DONE, job(id).state());
        assertEquals(JobFiles.PAGE + 3, job(id).progress().rows());
        assertEquals(3, page(id, 2).size());
        assertFalse(fixture.reports.get(JobFiles.report(id, 1)).isPresent(), "the first page was another worker's");
    }

    @Test
    void aFileThatIsNoneOfItsKindIsRefused() {
        Job job = imported("history", "a,b\n1,2\n");

        assertEquals(JobState.FAILED, job.state());
        assertTrue(job.detail().contains("header"), job.detail());
    }

    @Test
    void aListOfMoreLinesThanAreTakenIsRefusedBeforeItIsHeld() {
        Job job = imported("accounts", HEADER + "a\n".repeat(AccountsCsv.MOST + 1));

        assertEquals(JobState.FAILED, job.state());
        assertTrue(job.detail().contains("lines; split it"), job.detail());
    }

    @Test
    void aFileThatNeverArrivesEndsTheImport() {
        String id = opened("accounts", HEADER);
        fixture.clock.sleep(Duration.ofHours(2));
        tick();

        assertEquals(JobState.EXPIRED, job(id).state());
    }

    @Test
    void handlesThatAnExportMarkedComeBackAsTheyWere() throws Exception {
        Job job = imported("accounts", HEADER + "youtube,'@NASA,'=Org\n");

        assertEquals(Map.of("added", 1L), job.progress().counts());
        assertEquals("youtube/@nasa", page(job.id(), 1).path(0).path("account").asText().toLowerCase(Locale.ROOT));
    }

    /** The columns of an export, among them names that mean followers where no column of that name stands. */
    @Test
    void aHistoryThatWasExportedIsTaken() {
        imported("accounts", HEADER + "github,nasa,NASA\n");
        Job job = imported("history", "platform,handle,date,followers,following,posts,likes,views,subscribers,members,"
                + "precision,organization\ngithub,nasa,2020-01-01,100,,7,,,,,exact,NASA\n");

        assertEquals(Map.of("added", 1L), job.progress().counts());
    }

    @Test
    void anImportThatHasEndedGetsNoLink() {
        String request = "{\"kind\":\"accounts\",\"bytes\":10}";
        String id = ManageFixture.json(open(request, "one")).path("id").asText();
        assertTrue(ManageFixture.json(open(request, "one")).has("upload"));
        Job job = job(id);
        fixture.jobs.write(job.ended(JobState.FAILED, "No.", job.progress(), fixture.clock.instant()));

        JsonNode again = ManageFixture.json(open(request, "one"));

        assertFalse(again.has("upload"));
        assertEquals("FAILED", again.path("state").asText());
    }

    @Test
    void theKeyOfARequestLeadsToItsImport() {
        String request = "{\"kind\":\"accounts\",\"bytes\":10}";
        JsonNode first = ManageFixture.json(open(request, "one"));

        assertEquals(first.path("id"), ManageFixture.json(open(request, "one")).path("id"));
        assertEquals(409, open("{\"kind\":\"history\",\"bytes\":10}", "one").result().getStatusCode());
        assertEquals(400, open(request, " ").result().getStatusCode());
    }

    @Test
    void wrongRequestsAreToldWhatIsWrong() {
        for (String body : List.of("", "[]", "{}", "{\"kind\":\"accounts\"}", "{\"kind\":\"accounts\",\"bytes\":0}",
                "{\"kind\":\"accounts\",\"bytes\":1.5}", "{\"kind\":\"accounts\",\"bytes\":\"5\"}",
                "{\"kind\":\"accounts\",\"bytes\":" + (ImportJob.LARGEST_LIST + 1) + "}",
                "{\"kind\":\"history\",\"bytes\":" + (ImportJob.LARGEST_HISTORY + 1) + "}",
                "{\"kind\":\"history\",\"bytes\":99999999999999999999}", "{\"kind\":\"else\",\"bytes\":5}",
                "{\"kind\":\"accounts\",\"bytes\":5,\"x\":1}", "{\"kind\":\"accounts\",\"bytes\":5,\"encoding\":\"\"}",
                "{\"kind\":\"accounts\",\"bytes\":5,\"encoding\":7.5e9}{}")) {
            assertEquals(400, open(body, "").result().getStatusCode(), body);
        }
        assertEquals(413, open(" ".repeat(5_000), "").result().getStatusCode());
    }
}
