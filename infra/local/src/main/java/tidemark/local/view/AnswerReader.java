package tidemark.local.view;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;

import tidemark.local.StartFailure;
import tidemark.local.table.DisplayText;

/** Reads the body of an answer, be it the API's or that of another server at its address. */
final class AnswerReader {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

    private final URI server;
    private final byte[] body;

    /** @param server which gave the answer */
    AnswerReader(URI server, byte[] body) {
        this.server = server;
        this.body = body;
    }

    /** The answer; throws {@link StartFailure} if it is no JSON object. */
    Answer answer() {
        try {
            JsonNode tree = JSON.readTree(body);
            if (tree.isObject()) {
                return new Answer(new String(body, StandardCharsets.UTF_8), tree);
            }
        } catch (IOException malformed) {
            throw new StartFailure(strange().sentence(), malformed);
        }
        throw strange();
    }

    /** What to throw where the answer is not one of this API. */
    StartFailure strange() {
        return new StartFailure("What answers at " + server + " is not the API of Tidemark");
    }

    /** Why the API refused, in a line: the problem's detail, and which parts of the request are wrong. */
    String refusal(int status) {
        try {
            JsonNode problem = JSON.readTree(body);
            String detail = problem.path("detail").asText();
            if (!detail.isBlank()) {
                List<String> parts = problem.path("errors").valueStream().map(AnswerReader::part).toList();
                boolean same = parts.size() == 1
                        && problem.path("errors").path(0).path("detail").asText().equals(detail);
                return DisplayText.line(
                        same ? parts.getFirst() : detail + String.join("", parts.stream().map(" "::concat).toList()));
            }
        } catch (IOException noProblem) {
            return without(status);
        }
        return without(status);
    }

    private static String part(JsonNode error) {
        String parameter = error.path("parameter").asText();
        return (parameter.isEmpty() ? "" : parameter + ": ") + error.path("detail").asText();
    }

    private String without(int status) {
        return "The server at " + server + " answers " + status + " and does not say why";
    }
}
