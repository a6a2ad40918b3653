package tidemark.simulator.platform.meta;

import com.fasterxml.jackson.databind.node.ObjectNode;

import tidemark.simulator.http.Json;
import tidemark.simulator.http.Response;

/**
 * An error of a Graph API: its code and, if not 0, its subcode determine its meaning.
 *
 * @param user its message for users; empty if it has none
 */
record GraphError(int status, String type, int code, int subcode, String message, String user) {

    static final GraphError NO_TOKEN = oauth(400, 104, 0, "An access token is required to request this resource.");
    static final GraphError WRONG_TOKEN = oauth(400, 190, 0, "Invalid OAuth access token - Cannot parse access token");
    static final GraphError EXPIRED = oauth(400, 190, 463,
            "Error validating access token: Session has expired on Friday, 20-Nov-26 12:00:00 PST.");
    static final GraphError APP_LIMIT = oauth(403, 4, 0, "(#4) Application request limit reached");
    static final GraphError CALL_LIMIT = oauth(400, 613, 0, "(#613) Calls to this api have exceeded the rate limit.");
    static final GraphError DOWN = oauth(503, 2, 0,
            "An unexpected error has occurred. Please retry your request later.");
    static final GraphError NO_FEATURE = oauth(403, 10, 0,
            "(#10) This endpoint requires the 'pages_read_engagement' permission or the 'Page Public Content Access' "
                    + "feature or the 'Page Public Metadata Access' feature.");

    static GraphError oauth(int status, int code, int subcode, String message) {
        return new GraphError(status, "OAuthException", code, subcode, message, "");
    }

    static GraphError noAlias(String name) {
        return oauth(404, 803, 0, "(#803) Some of the aliases you requested do not exist: " + name);
    }

    static GraphError noObject(String id) {
        return new GraphError(400, "GraphMethodException", 100, 33, "Unsupported get request. Object with ID '" + id
                + "' does not exist, cannot be loaded due to missing permissions, or does not support this operation.",
                "");
    }

    static GraphError noField(String field, String node) {
        return oauth(400, 100, 0,
                "(#100) Tried accessing nonexisting field (" + field + ") on node type (" + node + ")");
    }

    static GraphError missing(String parameter) {
        return oauth(400, 100, 0, "(#100) The parameter " + parameter + " is required");
    }

    /** The name is not taken, or its account is not a professional one. */
    static GraphError noProfessional(String name) {
        return new GraphError(400, "OAuthException", 110, 2207013, "Invalid user id",
                "The user with username: " + name + " cannot be found.");
    }

    Response answer() {
        ObjectNode body = Json.object();
        ObjectNode error = body.putObject("error").put("message", message).put("type", type).put("code", code);
        if (subcode != 0) {
            error.put("error_subcode", subcode);
        }
        error.put("is_transient", code == 2 || code == 4);
        if (!user.isEmpty()) {
            error.put("error_user_title", "Cannot find User").put("error_user_msg", user);
        }
        error.put("fbtrace_id", "AsimulatedTrace");
        return Response.json(status, body);
    }
}
