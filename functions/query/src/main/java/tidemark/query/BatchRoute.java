package tidemark.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import com.fasterxml.jackson.databind.JsonNode;

import tidemark.aws.http.Json;
import tidemark.aws.http.Problem;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Answers several GETs of one caller at once, each as if it had come alone; one that fails leaves the others. */
final class BatchRoute {

    private static final String BASE = ApiRoutes.BASE + "/";
    /** What the paths of a batch, each letter written by six at most, can need beside the answers. */
    private static final int ROOM = 300_000;

    private final Function<ApiRequest, ApiReply> routes;

    /** @param routes answers a request whose caller may read */
    BatchRoute(Function<ApiRequest, ApiReply> routes) {
        this.routes = routes;
    }

    /**
     * The answers of a batch.
     *
     * @param count how many they are
     */
    record Answers(List<Result> results, int count) {}

    /** One answer, at the place of its request. */
    record Result(String path, int status, JsonNode body) {}

    /** A request of the batch with its reply. */
    private record Done(String path, ApiRequest request, ApiReply reply) {}

    ApiReply answer(ApiRequest request) {
        Params params = new Params(request, List.of());
        List<BatchBody.Part> parts = BatchBody.read(request.body(), params.wrong());
        if (!params.wrong().isEmpty()) {
            return new ApiReply.Failed(Problem.badRequest(request.path(), params.wrong()));
        }
        List<Result> results = new ArrayList<>();
        int left = Responses.LARGEST - ROOM;
        for (Done done : Concurrently.map(parts, part -> done(request, part))) {
            int size = size(done.reply);
            results.add(result(size <= left ? done : new Done(done.path, done.request, tooLarge(done))));
            left -= size <= left ? size : 0;
        }
        return ApiReply.Content.fresh(200, Json.of(new Answers(results, results.size())));
    }

    private Done done(ApiRequest whole, BatchBody.Part part) {
        ApiRequest request;
        try {
            String below = part.path().startsWith(BASE)
                    ? part.path().substring(ApiRoutes.BASE.length())
                    : part.path();
            request = whole.reading(below);
        } catch (IllegalArgumentException malformed) {
            return new Done(part.path(), whole, new ApiReply.Failed(Problem.badRequest(part.path(),
                    List.of(new Problem.Wrong("path", "The path is not valid percent-encoding.")))));
        }
        if (!part.method().equals("GET")) {
            return new Done(part.path(), request, new ApiReply.Failed(new Problem(405, "about:blank",
                    "Method not allowed", "A batch takes GET only.", request.path(), List.of(),
                    Map.of("Allow", "GET"))));
        }
        ApiReply reply = reply(request);
        boolean file = reply instanceof ApiReply.Download || reply instanceof ApiReply.Asset;
        return new Done(part.path(), request, file
                ? new ApiReply.Failed(Problem.badRequest(request.path(), List.of(
                        new Problem.Wrong("path", "The answer is a file; ask for it alone."))))
                : reply);
    }

    private ApiReply reply(ApiRequest request) {
        try {
            return routes.apply(request);
        } catch (RuntimeException fault) {
            return FaultReply.of(request, fault);
        }
    }

    private static int size(ApiReply reply) {
        return switch (reply) {
            case ApiReply.Content content -> content.body().bytes().length;
            case ApiReply.Failed failed -> failed.problem().response().getBody().getBytes(UTF_8).length;
            case ApiReply.Unchanged _,ApiReply.Allowed _,ApiReply.Download _,ApiReply.Asset _,ApiReply.Started _ -> 0;
        };
    }

    private static ApiReply tooLarge(Done done) {
        return new ApiReply.Failed(Problem.of(413, "Content too large",
                "The batch would have more than " + Responses.LARGEST / 1_000_000
                        + " MB with this answer; ask for it alone, or for fewer rows, fields or days.",
                done.request.path()));
    }

    private static Result result(Done done) {
        var response = Responses.of(done.request, done.reply);
        try {
            return new Result(done.path, response.getStatusCode(), Json.MAPPER.readTree(response.getBody()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
