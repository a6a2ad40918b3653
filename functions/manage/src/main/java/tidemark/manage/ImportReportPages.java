package tidemark.manage;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.node.ArrayNode;

import tidemark.aws.http.Json;
import tidemark.intake.ImportReport.Line;
import tidemark.job.JobCheckpoint;
import tidemark.job.JobFiles;
import tidemark.job.JobProgress;
import tidemark.store.BlobStore;

import static java.nio.charset.StandardCharsets.UTF_8;

/** The report of an import while it is made: a page for each part of the file. For one thread. */
final class ImportReportPages {

    /** What a part takes at most where the ledger is well. */
    private static final Duration PART_TIME = Duration.ofSeconds(60);

    private final String id;
    private final BlobStore store;
    private final JobCheckpoint checkpoint;
    private JobProgress progress;

    ImportReportPages(String id, JobProgress progress, BlobStore store, JobCheckpoint checkpoint) {
        this.id = id;
        this.progress = progress;
        this.store = store;
        this.checkpoint = checkpoint;
    }

    /** How far the import is: its position counts pages. */
    JobProgress progress() {
        return progress;
    }

    /** Whether the part with a number, from 0, was taken by an earlier worker. */
    boolean has(long part) {
        return part < progress.position();
    }

    /** Whether too little time is left to begin another part: one that time cuts off is taken again, and its report says what changed then. */
    boolean late() {
        return checkpoint.remaining().compareTo(PART_TIME) < 0;
    }

    /** Tells that the part is still in work. */
    void alive() {
        checkpoint.reached(progress);
    }

    /** Keeps the results of the next part. */
    void add(List<Line> lines) {
        ArrayNode page = Json.MAPPER.createArrayNode();
        Map<String, Long> counts = new TreeMap<>();
        for (Line line : lines) {
            page.add(ImportAnswer.line(line));
            counts.merge(ImportAnswer.word(line.verdict()), 1L, Long::sum);
        }
        long next = progress.position() + 1;
        store.put(JobFiles.report(id, next), Json.text(page).getBytes(UTF_8));
        progress = progress.plus(counts, next);
        checkpoint.reached(progress);
    }
}
