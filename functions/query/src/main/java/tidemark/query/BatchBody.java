package tidemark.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

import tidemark.aws.http.Json;
import tidemark.aws.http.Problem.Wrong;

/** Reads the body of a batch strictly: one JSON object, no field twice, nothing after it, no unknown field. */
final class BatchBody {

    static final int MOST = 10;
    static final int LONGEST_PATH = 4_000;

    private static final String REQUESTS = "requests";
    private static final String METHOD = "method";
    private static final String PATH = "path";
    private static final String HINT = "Give {\"requests\":[{\"method\":\"GET\",\"path\":\"/summary\"}]} with 1 to "
            + MOST
            + " requests.";

    private final List<Wrong> wrong = new ArrayList<>();

    private BatchBody() {}

    /**
     * One request of a batch.
     *
     * @param path with its query, below that of the API
     */
    record Part(String method, String path) {}

    /** The requests in their order; what is wrong with the body is added to {@code wrong}, and the requests are then of no use. */
    static List<Part> read(String text, List<Wrong> wrong) {
        BatchBody body = new BatchBody();
        List<Part> parts = body.parts(text);
        wrong.addAll(body.wrong);
        return parts;
    }

    private List<Part> parts(String text) {
        JsonNode body;
        try {
            body = Json.STRICT.readTree(text);
        } catch (IOException broken) {
            wrong.add(new Wrong("body", "The body is not JSON. " + HINT));
            return List.of();
        }
        JsonNode requests = body.path(REQUESTS);
        if (!requests.isArray() || requests.isEmpty() || requests.size() > MOST) {
            wrong.add(new Wrong(REQUESTS, HINT));
            return List.of();
        }
        onlyKnown("", body, Set.of(REQUESTS));
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < requests.size(); i++) {
            parts.add(part(REQUESTS + "[" + i + "]", requests.get(i)));
        }
        return parts;
    }

    private Part part(String where, JsonNode request) {
        onlyKnown(where + ".", request, Set.of(METHOD, PATH));
        JsonNode method = request.path(METHOD);
        if (!method.isMissingNode() && !method.isTextual()) {
            wrong.add(new Wrong(where + "." + METHOD, "GET, which it is if it is not given."));
        }
        String path = request.path(PATH).asText();
        if (!request.path(PATH).isTextual() || !path.startsWith("/") || path.length() > LONGEST_PATH) {
            wrong.add(new Wrong(where + "." + PATH,
                    "A path such as /summary, of at most " + LONGEST_PATH + " characters."));
        }
        return new Part(method.asText("GET"), path);
    }

    private void onlyKnown(String where, JsonNode object, Set<String> known) {
        object.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                wrong.add(new Wrong(where + name, "There is no such field. " + HINT));
            }
        });
    }
}
