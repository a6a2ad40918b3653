package tidemark.query;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.node.ObjectNode;

import tidemark.board.Board;
import tidemark.job.Job;
import tidemark.job.JobCheckpoint;
import tidemark.job.JobFiles;
import tidemark.job.JobProgress;
import tidemark.job.JobStep;
import tidemark.job.JobWork;
import tidemark.store.FileDraft;
import tidemark.store.FileStore;

/** Writes an export to a file, from its first row each time it is tried; a few rows are in memory at once. Thread-safe. */
final class ExportWork implements JobWork {

    /** For how long a file is kept. */
    static final Duration KEPT = Duration.ofDays(1);

    /** The most rows of a file; the function has time for no more. */
    static final long MOST_ROWS = 10_000_000;

    private final QuerySources sources;
    private final FileStore files;
    private final ExportRows rows;

    ExportWork(QuerySources sources, FileStore files) {
        this.sources = sources;
        this.files = files;
        this.rows = new ExportRows(new ShownHistory(sources)::days);
    }

    @Override
    public JobStep work(Job job, JobCheckpoint checkpoint) {
        Optional<ExportRequest> asked = ExportRequest.of(job.request(), sources.known(), sources.clock());
        if (asked.isEmpty()) {
            return new JobStep.Refused("This version no longer takes such a request; ask for the export again.");
        }
        try (FileDraft file = files.create(JobFiles.export(job.id()), asked.get().format().contentType())) {
            return write(asked.get(), file, checkpoint);
        } catch (TooMany rows) {
            return new JobStep.Refused("The export has more than " + MOST_ROWS
                    + " rows; ask for fewer days or accounts.");
        } catch (IOException failure) {
            throw new UncheckedIOException("the file of an export cannot be written", failure);
        }
    }

    private JobStep write(ExportRequest asked, FileDraft file, JobCheckpoint checkpoint) throws IOException {
        Board board = sources.board().board();
        Counting counting = new Counting(file);
        ExportWriter writer = new ExportWriter(asked.format(), ExportRows.columns(asked.content()), counting);
        rows.each(asked, board, new ExportRows.Taking() {
            @Override
            public void row(ObjectNode row) throws IOException {
                writer.row(row);
                went();
            }

            @Override
            public void day(DayRow row) throws IOException {
                writer.day(row);
                if (writer.rows() > MOST_ROWS) {
                    throw new TooMany();
                }
            }

            @Override
            public void went() {
                checkpoint.reached(progress(writer, counting));
                if (checkpoint.remaining().isNegative()) {
                    throw new IllegalStateException(
                            "after " + writer.rows() + " rows the time of the function is used up");
                }
            }
        });
        writer.finish();
        file.finish();
        return new JobStep.Done(progress(writer, counting), KEPT, "");
    }

    private static JobProgress progress(ExportWriter writer, Counting counting) {
        return new JobProgress(writer.rows(), counting.bytes, 0, Map.of());
    }

    /** More rows than a file may have. */
    private static final class TooMany extends IOException {
        TooMany() {
            super("more than " + MOST_ROWS + " rows");
        }
    }

    /** Counts the bytes that are written. */
    private static final class Counting extends OutputStream {

        private final OutputStream out;
        private long bytes;

        Counting(OutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int one) throws IOException {
            out.write(one);
            bytes++;
        }

        @Override
        public void write(byte[] some, int from, int length) throws IOException {
            out.write(some, from, length);
            bytes += length;
        }
    }
}
