package tidemark.simulator.platform.youtube;

import com.fasterxml.jackson.databind.node.ObjectNode;

import tidemark.simulator.http.Json;
import tidemark.simulator.http.Response;

/** An error of a Google API: a code, a message and a machine-readable reason. */
record GoogleError(int code, String status, String domain, String reason, String message) {

    static final GoogleError NO_KEY = new GoogleError(403, "PERMISSION_DENIED", "global", "forbidden",
            "Method doesn't allow unregistered callers (callers without established identity). "
                    + "Please use API Key or other form of API consumer identity to call this API.");
    static final GoogleError QUOTA = new GoogleError(403, "", "youtube.quota", "quotaExceeded",
            "The request cannot be completed because you have exceeded your <a href=\"/youtube/v3/getting-started#quota\">quota</a>.");
    static final GoogleError TOO_FAST = new GoogleError(429, "RESOURCE_EXHAUSTED", "global", "rateLimitExceeded",
            "Quota exceeded for quota metric 'Queries' and limit 'Queries per minute' of service 'youtube.googleapis.com' "
                    + "for consumer 'project_number:1'.");
    static final GoogleError LOGIN = new GoogleError(401, "UNAUTHENTICATED", "global", "authError",
            "Request had invalid authentication credentials. Expected OAuth 2 access token, login cookie or other valid "
                    + "authentication credential.");
    static final GoogleError BACKEND = new GoogleError(503, "UNAVAILABLE", "global", "backendError",
            "The service is currently unavailable.");
    static final GoogleError UNKNOWN_PATH = new GoogleError(404, "NOT_FOUND", "global", "notFound", "Not Found");

    static GoogleError badParameter(String reason, String message) {
        return new GoogleError(400, "", "youtube.parameter", reason, message);
    }

    /** The error for a key that Google never issued; the actual reason is in the details. */
    static Response wrongKey() {
        ObjectNode body = new GoogleError(400, "INVALID_ARGUMENT", "global", "badRequest",
                "API key not valid. Please pass a valid API key.").body();
        ObjectNode info = body.withObject("/error").putArray("details").addObject();
        info.put("@type", "type.googleapis.com/google.rpc.ErrorInfo").put("reason", "API_KEY_INVALID");
        info.put("domain", "googleapis.com").putObject("metadata").put("service", "youtube.googleapis.com");
        return Response.json(400, body);
    }

    Response answer() {
        return Response.json(code, body());
    }

    private ObjectNode body() {
        ObjectNode body = Json.object();
        ObjectNode error = body.putObject("error").put("code", code).put("message", message);
        error.putArray("errors").addObject().put("message", message).put("domain", domain).put("reason", reason);
        if (!status.isEmpty()) {
            error.put("status", status);
        }
        return body;
    }
}
