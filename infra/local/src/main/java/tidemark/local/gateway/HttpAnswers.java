package tidemark.local.gateway;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;

import tidemark.local.lambda.InvocationResult;

/** Converts a function's answer to an HTTP answer, as the HTTP API does for payload format 2.0. */
final class HttpAnswers {
    private static final Logger LOG = LogManager.getLogger(HttpAnswers.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    /** The largest answer of a function that Lambda accepts. */
    static final int LARGEST = 6 * 1024 * 1024;

    private HttpAnswers() {}

    static GatewayReply reply(InvocationResult outcome, String instance) {
        return switch (outcome) {
            case InvocationResult.Answered answered when tooLarge(answered.json()) -> {
                LOG.error("The answer to {} is larger than the {} bytes that Lambda takes", instance, LARGEST);
                yield GatewayReply.problem(500, "Internal Server Error", null, instance);
            }
            case InvocationResult.Answered answered -> answered(answered.json(), instance);
            case InvocationResult.Failed failed -> GatewayReply.problem(500, "Internal Server Error", null, instance);
            case InvocationResult.TimedOut overrun -> GatewayReply.problem(503, "Service Unavailable", null, instance);
        };
    }

    private static boolean tooLarge(String json) {
        return json.length() > LARGEST
                || (json.length() > LARGEST / 3 && json.getBytes(StandardCharsets.UTF_8).length > LARGEST);
    }

    private static GatewayReply answered(String json, String instance) {
        try {
            JsonNode answer = JSON.readTree(json);
            if (!answer.path("statusCode").canConvertToInt()) {
                return new GatewayReply(200, json.getBytes(StandardCharsets.UTF_8)).with("Content-Type",
                        "application/json");
            }
            return structured(answer);
        } catch (JsonProcessingException broken) {
            return GatewayReply.problem(500, "Internal Server Error", null, instance);
        }
    }

    private static GatewayReply structured(JsonNode answer) {
        String body = answer.path("body").asText("");
        GatewayReply reply = new GatewayReply(answer.path("statusCode").asInt(),
                answer.path("isBase64Encoded").asBoolean()
                        ? Base64.getDecoder().decode(body)
                        : body.getBytes(StandardCharsets.UTF_8));
        reply.with("Content-Type", "text/plain; charset=utf-8");
        answer.path("headers").properties()
                .forEach(header -> reply.with(canonical(header.getKey()), header.getValue().asText()));
        answer.path("multiValueHeaders").properties()
                .forEach(header -> reply.with(canonical(header.getKey()), texts(header.getValue())));
        if (!answer.path("cookies").isEmpty()) {
            reply.with("Set-Cookie", texts(answer.path("cookies")));
        }
        return reply;
    }

    /** One spelling per header, so that a function's own content type replaces the default. */
    private static String canonical(String header) {
        return header.equalsIgnoreCase("content-type") ? "Content-Type" : header;
    }

    private static List<String> texts(JsonNode values) {
        List<String> texts = new ArrayList<>();
        values.forEach(value -> texts.add(value.asText()));
        return texts;
    }
}
