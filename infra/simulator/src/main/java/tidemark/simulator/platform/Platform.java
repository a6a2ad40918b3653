package tidemark.simulator.platform;

import tidemark.simulator.http.Request;
import tidemark.simulator.http.Response;
import tidemark.simulator.limits.Quota;
import tidemark.simulator.population.Traits;

/** One simulated platform: it parses requests and answers them in the platform's own formats. Thread-safe. */
public interface Platform extends Site {

    /** The common traits of its accounts, with the platform's name. */
    Traits traits();

    /** Whether a request is for this platform; platforms that share a host distinguish their requests. */
    default boolean claims(Request request) {
        return speaksFor(request.host());
    }

    /** Adds its quota headers to a response. */
    default Response stamp(Response answer, Quota quota) {
        return answer;
    }
}
