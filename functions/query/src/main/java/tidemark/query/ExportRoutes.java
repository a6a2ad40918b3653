package tidemark.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import tidemark.aws.http.Json;
import tidemark.aws.http.Problem;
import tidemark.board.Board;
import tidemark.cache.CacheKey;
import tidemark.cache.CachedBytes;
import tidemark.encoding.Sha256;
import tidemark.job.Job;
import tidemark.job.JobFiles;
import tidemark.job.JobKind;
import tidemark.job.JobState;

/**
 * {@code GET /export}: the rows at once if they are few, otherwise a job that writes them to a file. {@code GET /exports/{id}}: the job and the link
 * to its file.
 */
final class ExportRoutes {

    /** The most accounts whose histories are read while the caller waits. */
    static final int ACCOUNTS_AT_ONCE = 200;
    /** For how long a link to a file is valid. */
    static final Duration LINK = Duration.ofMinutes(15);
    private static final String BELOW = "/exports/";

    private final QuerySources sources;
    private final ExportRows rows;

    ExportRoutes(QuerySources sources) {
        this.sources = sources;
        this.rows = new ExportRows(new ShownHistory(sources)::days);
    }

    ApiReply export(ApiRequest request) {
        Params params = new Params(request, ExportRequest.PARAMETERS);
        ExportRequest asked = ExportRequest.of(params, request.query(), request.view(), sources.known(),
                sources.clock());
        if (!params.wrong().isEmpty()) {
            return new ApiReply.Failed(Problem.badRequest(request.path(), params.wrong()));
        }
        Board board = sources.board().board();
        return atOnce(asked, board).<ApiReply>map(file -> new ApiReply.Download(CachedBytes.of(file),
                asked.format().contentType(), asked.fileName())).orElseGet(() -> job(request, asked, board));
    }

    /** The whole file; empty if it is too much for one answer. */
    private Optional<byte[]> atOnce(ExportRequest asked, Board board) {
        if (asked.content() == ExportContent.HISTORY
                && board.rows(asked.filter()).limit(ACCOUNTS_AT_ONCE + 1L).count() > ACCOUNTS_AT_ONCE) {
            return Optional.empty();
        }
        BoundedBuffer buffer = new BoundedBuffer(Responses.LARGEST);
        try {
            ExportWriter writer = new ExportWriter(asked.format(), ExportRows.columns(asked.content()), buffer);
            rows.each(asked, board, writer);
            writer.finish();
            return Optional.of(buffer.bytes());
        } catch (BoundedBuffer.Full tooMuch) {
            return Optional.empty();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Starts a job; equal requests of one board share one. */
    private ApiReply job(ApiRequest request, ExportRequest asked, Board board) {
        if (request.role().isEmpty()) {
            return new ApiReply.Failed(Problem.unauthorized(request.path()));
        }
        Instant now = sources.clock().instant();
        String id = "e-"
                + Sha256.hex(CacheKey.of("export", asked.view().key(), asked.meaning(), Map.of(), board.version()), 32);
        Job job = Job.opened(id, JobKind.EXPORT, asked.text(), JobState.RUNNING, now, Job.LONGEST);
        if (!sources.jobs().add(job)) {
            sources.jobs().find(id).filter(old -> over(old, now)).ifPresent(old -> sources.jobs().write(
                    new Job(id, job.kind(), job.request(), job.state(), job.openedAt(), job.dueAt(), job.expiresAt(),
                            job.progress(), 0, "", old.rev())));
        }
        Job stands = sources.jobs().find(id).orElse(job);
        return new ApiReply.Started(ApiRoutes.BASE + BELOW + id, Json.of(ExportJobAnswer.of(stands, now, null)));
    }

    /** Whether a job left no file. */
    private static boolean over(Job job, Instant now) {
        return job.state().ended() && (job.state() != JobState.DONE || !job.expiresAt().isAfter(now));
    }

    ApiReply exported(ApiRequest request, String id) {
        Params params = new Params(request, List.of());
        if (!params.wrong().isEmpty()) {
            return new ApiReply.Failed(Problem.badRequest(request.path(), params.wrong()));
        }
        if (request.role().isEmpty()) {
            return new ApiReply.Failed(Problem.unauthorized(request.path()));
        }
        Optional<Job> found = Job.isId(id) ? sources.jobs().find(id) : Optional.empty();
        Instant now = sources.clock().instant();
        return found.filter(job -> job.kind() == JobKind.EXPORT)
                .<ApiReply>map(job -> ApiReply.Content.fresh(200,
                        Json.of(ExportJobAnswer.of(job, now, over(job, now) ? null : link(job)))))
                .orElseGet(() -> new ApiReply.Failed(Problem.notFound(request.path(), "There is no such export.")));
    }

    private String link(Job job) {
        if (job.state() != JobState.DONE) {
            return "";
        }
        String name = ExportRequest.of(job.request(), sources.known(), sources.clock()).map(ExportRequest::fileName)
                .orElse(job.id());
        URI link = sources.links().download(JobFiles.export(job.id()), name, LINK);
        return link.toString();
    }
}
