package tidemark.simulator.platform;

import tidemark.simulator.http.Request;
import tidemark.simulator.http.Response;
import tidemark.simulator.limits.Quota;
import tidemark.simulator.population.Traits;

/** One simulated platform: it parses requests and answers them in the platform's own formats. Thread-safe. */
public interface Platform {

    /** The common traits of its accounts, with the platform's name. */
    Traits traits();

    /** Whether a host, in lower case, belongs to it. */
    boolean speaksFor(String host);

    /** Whether a request is for this platform; platforms that share a host distinguish their requests. */
    default boolean claims(Request request) {
        return speaksFor(request.host());
    }

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

    /** The text of {@code /robots.txt} on one of its hosts; by default nothing is forbidden. */
    default String robots(String host) {
        return "User-agent: *\nDisallow:\n";
    }

    /** Its response for a server error. */
    Response failure(Request request);

    /** Adds its quota headers to a response. */
    default Response stamp(Response answer, Quota quota) {
        return answer;
    }
}
