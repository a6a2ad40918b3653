package tidemark.aws.dynamo;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import tidemark.job.Job;
import tidemark.job.JobKind;
import tidemark.job.JobProgress;
import tidemark.job.JobState;

/** Encodes a job as an item, which is in the index until the job has ended. */
final class JobItem {

    /** How long an ended job is known after its result was deleted. */
    private static final Duration KNOWN = Duration.ofDays(7);

    private static final String KIND = "kind";
    private static final String REQUEST = "request";
    private static final String STATE = "stage";
    private static final String OPENED_AT = "openedAt";
    private static final String DUE_AT = "dueAt";
    private static final String EXPIRES_AT = "expiresAt";
    private static final String ROWS = "rows";
    private static final String BYTES = "bytes";
    private static final String POSITION = "position";
    private static final String COUNTS = "counts";
    private static final String FAILURES = "failures";
    private static final String DETAIL = "detail";

    private JobItem() {}

    /** The job with its revision increased by one. */
    static Item of(Job job, String writer) {
        Item item = Item.at(Schema.job(job.id())).put(Schema.REV, job.rev() + 1).put(Schema.WRITER, writer)
                .put(KIND, job.kind().code()).put(REQUEST, job.request()).put(STATE, job.state().code())
                .put(OPENED_AT, job.openedAt()).put(DUE_AT, job.dueAt()).put(EXPIRES_AT, job.expiresAt())
                .put(ROWS, job.progress().rows()).put(BYTES, job.progress().bytes())
                .put(POSITION, job.progress().position()).put(COUNTS, counts(job.progress().counts()))
                .put(FAILURES, job.failures()).put(DETAIL, job.detail());
        return job.dueAt() == null
                ? item.put(Schema.TTL, job.expiresAt().plus(KNOWN).getEpochSecond())
                : item.put(Schema.DUE_PK, Schema.DUE_JOBS).put(Schema.DUE_SK, Schema.dueJob(job.id(), job.dueAt()));
    }

    static Job read(String id, Item item) {
        Map<String, Long> counts = new HashMap<>();
        item.map(COUNTS).forEach((name, count) -> counts.put(name, Long.valueOf(count.n())));
        return new Job(id, JobKind.of(item.text(KIND)), item.text(REQUEST), JobState.of(item.text(STATE)),
                item.instant(OPENED_AT), item.instantOrNull(DUE_AT), item.instant(EXPIRES_AT),
                new JobProgress(item.number(ROWS), item.number(BYTES), item.number(POSITION), counts),
                (int) item.number(FAILURES), item.text(DETAIL), item.number(Schema.REV));
    }

    private static Map<String, AttributeValue> counts(Map<String, Long> counts) {
        Map<String, AttributeValue> values = new HashMap<>();
        counts.forEach((name, count) -> values.put(name, Item.number(count)));
        return values;
    }
}
