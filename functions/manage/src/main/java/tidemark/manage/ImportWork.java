package tidemark.manage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import tidemark.aws.http.ImportJobAnswer;
import tidemark.job.Job;
import tidemark.job.JobCheckpoint;
import tidemark.job.JobFiles;
import tidemark.job.JobKind;
import tidemark.job.JobStep;
import tidemark.job.JobWork;
import tidemark.platforms.intake.CsvException;
import tidemark.store.BlobStore;
import tidemark.store.FileStore;

/**
 * Takes the file of an import, part by part. The file is copied to the local disk first, because the store ends a connection that is read as
 * slowly as the ledger is written. Thread-safe.
 */
final class ImportWork implements JobWork {

    /** For how long a report is kept. */
    static final Duration KEPT = Duration.ofDays(7);

    private final FileStore files;
    private final BlobStore reports;
    private final AccountListFile accounts;
    private final HistoryFile history;
    private final ImportCopies copies;

    ImportWork(FileStore files, BlobStore reports, AccountListFile accounts, HistoryFile history,
            ImportCopies copies) {
        this.files = files;
        this.reports = reports;
        this.accounts = accounts;
        this.history = history;
        this.copies = copies;
    }

    /** Takes a file, or what is left of it. */
    interface ListFile {

        /**
         * Takes the parts of a file that the report does not have yet.
         *
         * @return remarks about the file; empty if time ran out first
         * @throws CsvException if the file as a whole is none of its kind
         */
        Optional<List<String>> take(Path file, ImportJob asked, ImportReportPages report, JobCheckpoint checkpoint)
                throws CsvException, IOException, InterruptedException;
    }

    @Override
    public JobStep work(Job job, JobCheckpoint checkpoint) throws InterruptedException {
        ImportJob asked = ImportJob.of(job.kind(), job.request());
        Path copy = null;
        try {
            copy = copies.create();
            if (!copied(JobFiles.upload(job.id()), asked.bytes(), copy)) {
                return new JobStep.NoFile();
            }
            ImportReportPages report = new ImportReportPages(job.id(), job.progress(), reports, checkpoint);
            Optional<List<String>> notes = (asked.kind() == JobKind.IMPORT_ACCOUNTS ? accounts : history).take(copy,
                    asked, report, checkpoint);
            if (notes.isEmpty()) {
                return new JobStep.Unfinished(report.progress());
            }
            return new JobStep.Done(report.progress(), KEPT,
                    String.join(ImportJobAnswer.BETWEEN_NOTES, notes.get()));
        } catch (CsvException wrong) {
            return new JobStep.Refused(String.valueOf(wrong.getMessage()));
        } catch (IOException failure) {
            throw new UncheckedIOException("the file of an import cannot be read", failure);
        } finally {
            delete(copy);
        }
    }

    /** Copies a file; false if it is not there, or not whole. */
    private boolean copied(String key, long bytes, Path copy) throws IOException {
        Optional<InputStream> there = files.open(key);
        if (there.isEmpty()) {
            return false;
        }
        try (InputStream from = there.get(); var to = Files.newOutputStream(copy)) {
            return from.transferTo(to) == bytes;
        }
    }

    private static void delete(@Nullable Path copy) {
        try {
            if (copy != null) {
                Files.deleteIfExists(copy);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("the copy of an import cannot be deleted", failure);
        }
    }
}
