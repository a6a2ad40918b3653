package tidemark.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

import tidemark.aws.http.ImportJobAnswer;
import tidemark.aws.http.Json;
import tidemark.aws.http.Problem;
import tidemark.job.Job;
import tidemark.job.JobFiles;
import tidemark.job.JobKind;

/** {@code GET /imports/{id}}: how far an import is, and a page of the results of its lines. */
final class ImportJobRoute {

    private final QuerySources sources;

    ImportJobRoute(QuerySources sources) {
        this.sources = sources;
    }

    ApiReply answer(ApiRequest request, String id) {
        Params params = new Params(request, List.of("page"));
        int page = params.number("page", 1, 1, ListQuery.LAST_PAGE);
        if (!params.wrong().isEmpty()) {
            return new ApiReply.Failed(Problem.badRequest(request.path(), params.wrong()));
        }
        if (request.role().isEmpty()) {
            return new ApiReply.Failed(Problem.unauthorized(request.path()));
        }
        Optional<Job> found = Job.isId(id) ? sources.jobs().find(id) : Optional.empty();
        return found.filter(job -> job.kind() != JobKind.EXPORT)
                .<ApiReply>map(job -> ApiReply.Content.fresh(200,
                        Json.of(ImportJobAnswer.of(job, page, lines(job, page)))))
                .orElseGet(() -> new ApiReply.Failed(Problem.notFound(request.path(), "There is no such import.")));
    }

    /** The lines of a page, none beyond the last one; absent if the report was deleted. */
    private @Nullable JsonNode lines(Job job, int page) {
        if (page > ImportJobAnswer.pages(job)) {
            return Json.MAPPER.createArrayNode();
        }
        try {
            Optional<byte[]> stored = sources.reports().get(JobFiles.report(job.id(), page));
            return stored.isEmpty() ? null : Json.MAPPER.readTree(stored.get());
        } catch (IOException broken) {
            throw new UncheckedIOException("the store holds a report that is none", broken);
        }
    }
}
