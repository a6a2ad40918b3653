package tidemark.aws.http;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/**
 * An error response as defined by RFC 9457.
 *
 * @param type names the kind of problem, for programs; {@code about:blank} if the status suffices
 * @param title the kind of problem, for people
 * @param detail this problem, for people; never contains internal details
 * @param instance the requested path
 * @param errors the parts of the request that are wrong, if any
 * @param headers of the response
 */
public record Problem(int status, String type, String title, String detail, String instance, List<Wrong> errors,
        Map<String, String> headers) {

    /** How many wrong parts a problem names; the others are counted. */
    public static final int MOST = 100;

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_DETAIL = 1_000;

    public Problem {
        detail = shortened(detail, LONGEST_DETAIL);
        instance = shortened(instance, LONGEST_DETAIL);
        errors = errors.stream().limit(MOST).toList();
        headers = Map.copyOf(headers);
    }

    /**
     * A part of a request that is wrong.
     *
     * @param parameter the query parameter, header or field of the body
     * @param detail what is wrong with it and what would be right
     */
    public record Wrong(String parameter, String detail) {

        public Wrong {
            parameter = shortened(parameter, LONGEST_NAME);
            detail = shortened(detail, LONGEST_DETAIL);
        }
    }

    /** External text, cut to a maximum length. */
    private static String shortened(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
        return text.substring(0, end) + "…";
    }

    public static Problem of(int status, String title, String detail, String instance) {
        return new Problem(status, "about:blank", title, detail, instance, List.of(), Map.of());
    }

    public static Problem badRequest(String instance, List<Wrong> errors) {
        return new Problem(400, "about:blank", "Bad request",
                errors.size() == 1 ? errors.getFirst().detail() : several(errors.size()), instance,
                errors, Map.of());
    }

    private static String several(int wrong) {
        return wrong <= MOST
                ? "Several parts of the request are wrong."
                : wrong + " parts of the request are wrong; the first " + MOST + " are named.";
    }

    public static Problem notFound(String instance, String detail) {
        return of(404, "Not found", detail, instance);
    }

    public static Problem unauthorized(String instance) {
        return new Problem(401, "about:blank", "Unauthorized", "This needs a token: Authorization: Bearer …", instance,
                List.of(),
                Map.of("WWW-Authenticate", "Bearer"));
    }

    public static Problem forbidden(String instance, Role needed) {
        return of(403, "Forbidden", "This needs the role " + needed.key() + ".", instance);
    }

    /** A bug or broken infrastructure: shows only the request's id, which finds the cause in the log. */
    public static Problem fault(String instance, @Nullable String request) {
        return of(500, "Internal error",
                "Something went wrong on our side."
                        + (request == null ? "" : " The log has it under request " + request + "."),
                instance);
    }

    /** A service behind the API is temporarily unavailable. */
    public static Problem unavailable(String instance) {
        return new Problem(503, "about:blank", "Unavailable",
                "The data cannot be reached at the moment. Try again soon.", instance, List.of(),
                Map.of("Retry-After", "5"));
    }

    public APIGatewayV2HTTPResponse response() {
        ObjectNode body = Json.object();
        body.put("type", type).put("title", title).put("status", status).put("detail", detail).put("instance",
                instance);
        if (!errors.isEmpty()) {
            var list = body.putArray("errors");
            errors.forEach(wrong -> list.addObject().put("parameter", wrong.parameter).put("detail", wrong.detail));
        }
        Map<String, String> all = new TreeMap<>(headers);
        all.put("Cache-Control", "no-store");
        return Json.response(status, "application/problem+json", all, body);
    }
}
