package tidemark.aws.http;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

import tidemark.job.Job;
import tidemark.job.JobFiles;
import tidemark.job.JobKind;
import tidemark.job.JobState;
import tidemark.store.FileLinks;

/**
 * An import as the API shows it.
 *
 * @param expiresAt until when its file may arrive, then until when its report is kept
 * @param upload where its file is to be sent; only in the answer that opens it, while it waits for it
 * @param rows lines whose result is known
 * @param counts of them by result
 * @param detail why it failed
 * @param notes remarks about the file as a whole
 * @param lines a page of the results; absent in the answer that opens it, and once the report is deleted
 */
public record ImportJobAnswer(String id, String kind, String state, String openedAt, String expiresAt,
        @Nullable Upload upload, long rows, Map<String, Long> counts, @Nullable String detail, List<String> notes,
        @Nullable JsonNode lines, @Nullable Pagination pagination) {

    /** What separates the remarks in the detail of a job that is done. */
    public static final String BETWEEN_NOTES = "\n";

    public ImportJobAnswer {
        counts = Map.copyOf(counts);
        notes = List.copyOf(notes);
    }

    /**
     * Where the file of an import is to be sent, by PUT.
     *
     * @param headers that the request must have
     */
    public record Upload(String url, Map<String, String> headers) {

        public Upload {
            headers = Map.copyOf(headers);
        }
    }

    /** Which page of the report is shown, of how many. */
    public record Pagination(long page, int perPage, long total, long pages) {}

    /**
     * An import that was opened now or by an equal request before.
     *
     * @param link absent if it waits for no file any more
     */
    public static ImportJobAnswer opened(Job job, FileLinks.@Nullable Upload link) {
        return of(job, link == null ? null : new Upload(link.url().toString(), link.headers()), null, null);
    }

    /** How many pages the report of an import has so far. */
    public static long pages(Job job) {
        return Math.ceilDiv(job.progress().rows(), (long) JobFiles.PAGE);
    }

    /**
     * An import with a page of its report.
     *
     * @param lines absent if the report was deleted
     */
    public static ImportJobAnswer of(Job job, long page, @Nullable JsonNode lines) {
        return of(job, null, lines, new Pagination(page, JobFiles.PAGE, job.progress().rows(), pages(job)));
    }

    private static ImportJobAnswer of(Job job, @Nullable Upload upload, @Nullable JsonNode lines,
            @Nullable Pagination pagination) {
        boolean done = job.state() == JobState.DONE;
        String detail = job.detail().isEmpty() ? null : job.detail();
        return new ImportJobAnswer(job.id(), job.kind() == JobKind.IMPORT_HISTORY ? "history" : "accounts",
                done ? "COMPLETE" : job.state().name(), job.openedAt().toString(), job.expiresAt().toString(), upload,
                job.progress().rows(), job.progress().counts(), done ? null : detail,
                done && detail != null ? Arrays.asList(detail.split(BETWEEN_NOTES)) : List.of(), lines, pagination);
    }
}
