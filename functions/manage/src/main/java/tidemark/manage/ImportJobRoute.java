package tidemark.manage;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import org.jspecify.annotations.Nullable;

import tidemark.account.AccountIds;
import tidemark.aws.http.ImportJobAnswer;
import tidemark.aws.http.Json;
import tidemark.aws.http.Problem;
import tidemark.aws.http.Problem.Wrong;
import tidemark.encoding.Sha256;
import tidemark.job.Job;
import tidemark.job.JobFiles;
import tidemark.job.JobState;
import tidemark.job.Jobs;
import tidemark.store.FileLinks;

/** {@code POST /imports}: opens an import and says where its file is to be sent. Thread-safe. */
final class ImportJobRoute {

    /** For how long the link is valid. */
    static final Duration LINK = Duration.ofHours(1);
    /** The time after the link ends in which an upload that began before is still taken. */
    private static final Duration ARRIVAL = Duration.ofMinutes(15);
    private static final int LARGEST = 4 * 1024;

    private final Jobs jobs;
    private final FileLinks links;
    private final AccountIds ids;
    private final InstantSource clock;

    /** @param ids makes the ids of imports too: unique, later ones after earlier ones */
    ImportJobRoute(Jobs jobs, FileLinks links, AccountIds ids, InstantSource clock) {
        this.jobs = jobs;
        this.links = links;
        this.ids = ids;
        this.clock = clock;
    }

    /** Opens an import. With an {@code Idempotency-Key}, repeating it gives the same import. */
    APIGatewayV2HTTPResponse open(WriteRequest request) {
        if (request.body().length > LARGEST) {
            return Problem.of(413, "Content too large", "The request for an import has at most " + LARGEST
                    + " bytes; the file is sent to the link in the answer.", request.path()).response();
        }
        List<Wrong> wrong = new ArrayList<>();
        String key = request.idempotencyKey();
        WriteRequest.objection(key).ifPresent(wrong::add);
        Optional<ImportJob> asked = ImportJob.read(request.body(), wrong);
        return asked.isEmpty() || !wrong.isEmpty()
                ? Problem.badRequest(request.path(), wrong).response()
                : open(request, asked.get(), key);
    }

    private APIGatewayV2HTTPResponse open(WriteRequest request, ImportJob asked, @Nullable String key) {
        String id = "i-" + (key == null ? ids.next() : Sha256.hex(key, 32));
        Job job = Job.opened(id, asked.kind(), asked.text(), JobState.WAITING, clock.instant(),
                LINK.plus(ARRIVAL));
        Job stands = jobs.add(job) ? job : jobs.find(id).orElse(job);
        if (stands.kind() != asked.kind() || !stands.request().equals(asked.text())) {
            return Problem.of(409, "Conflict",
                    "This Idempotency-Key came with a request for another import before; give a new one.",
                    request.path()).response();
        }
        Duration left = Duration.between(clock.instant(), stands.expiresAt());
        boolean waits = stands.state() == JobState.WAITING && left.isPositive();
        FileLinks.@Nullable Upload upload = waits
                ? links.upload(JobFiles.upload(id), ImportJob.CONTENT_TYPE, asked.bytes(),
                        left.compareTo(LINK) < 0 ? left : LINK)
                : null;
        return Json.response(201, "application/json",
                Map.of("Location", "/api/v1/imports/" + id, "Cache-Control", "no-store"),
                Json.of(ImportJobAnswer.opened(stands, upload)));
    }
}
