package tidemark.simulator.platform.linkedin;

import tidemark.simulator.http.Json;
import tidemark.simulator.http.Response;

/**
 * An error of LinkedIn's versioned API.
 *
 * @param service the service's own number; 0 if it gives none
 */
record RestError(int status, int service, String code, String message) {

    static final RestError NO_TOKEN = new RestError(401, 65604, "EMPTY_ACCESS_TOKEN", "Empty oauth2 access token");
    static final RestError WRONG_TOKEN = new RestError(401, 65600, "INVALID_ACCESS_TOKEN", "Invalid access token");
    static final RestError REVOKED = new RestError(401, 65601, "REVOKED_ACCESS_TOKEN",
            "The token used in the request has been revoked by the user");
    static final RestError NO_VERSION = new RestError(400, 0, "VERSION_MISSING",
            "A version must be present. Please specify a version by adding the LinkedIn-Version header.");
    static final RestError DENIED = new RestError(403, 100, "ACCESS_DENIED",
            "Not enough permissions to access: networkSizes.GET");
    static final RestError TOO_MANY = new RestError(429, 101, "TOO_MANY_REQUESTS",
            "Resource level throttle limit for calls to this resource is reached.");
    static final RestError DOWN = new RestError(503, 0, "SERVICE_UNAVAILABLE", "Service Unavailable");
    static final RestError NO_RESOURCE = new RestError(404, 0, "RESOURCE_NOT_FOUND", "No virtual resource found");

    static RestError invalid(String code, String message) {
        return new RestError(400, 0, code, message);
    }

    static RestError noVersion(String version) {
        return new RestError(426, 0, "NONEXISTENT_VERSION", "Requested version " + version + " is not active");
    }

    static RestError noOrganization(String id) {
        return new RestError(404, 0, "NOT_FOUND", "Could not find organization " + id);
    }

    Response answer() {
        var body = Json.object().put("status", status);
        if (service != 0) {
            body.put("serviceErrorCode", service);
        }
        return Response.json(status, body.put("code", code).put("message", message));
    }
}
