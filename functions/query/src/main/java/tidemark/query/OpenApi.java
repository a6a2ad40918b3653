package tidemark.query;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import org.jspecify.annotations.Nullable;

import tidemark.aws.http.Problem;

/** The description of the API: {@code docs/openapi.yaml}, served as JSON. Thread-safe. */
final class OpenApi {

    private @Nullable JsonNode document;

    synchronized JsonNode document() {
        JsonNode known = document;
        if (known == null) {
            try (InputStream in = OpenApi.class.getResourceAsStream("/openapi.yaml")) {
                known = new YAMLMapper().readTree(Objects.requireNonNull(in, "openapi.yaml"));
                document = known;
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
        return known;
    }

    ApiReply answer(ApiRequest request) {
        Params params = new Params(request, List.of());
        return params.wrong().isEmpty()
                ? ApiReply.Content.fresh(200, document())
                : new ApiReply.Failed(Problem.badRequest(request.path(), params.wrong()));
    }
}
