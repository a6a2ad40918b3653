package tidemark.simulator.platform;

import tidemark.simulator.http.Request;
import tidemark.simulator.http.Response;

/** One side of a platform, with hosts and formats of its own: its API, or its pages. */
public interface Site {

    /** Whether a host, in lower case, belongs to it. */
    boolean speaksFor(String host);

    /** Parses a request to one of its hosts. */
    Call read(Request request);

    /** Its response to too many requests. */
    Response refuse(Request request, Refusal refusal);

    /** Its response that demands a login. */
    Response loginWall(Request request);

    /** Its response that demands consent; by default the demand for a login. */
    default Response consent(Request request) {
        return loginWall(request);
    }

    /** Its response for a server error. */
    Response failure(Request request);

    /** The text of {@code /robots.txt} on one of its hosts; by default nothing is forbidden. */
    default String robots(String host) {
        return "User-agent: *\nDisallow:\n";
    }
}
