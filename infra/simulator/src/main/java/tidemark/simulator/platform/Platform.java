package tidemark.simulator.platform;

import tidemark.simulator.http.Request;
import tidemark.simulator.http.Response;
import tidemark.simulator.limits.Quota;
import tidemark.simulator.population.Traits;

/** One simulated platform: how it is asked and how it answers, in its own formats. Stateless, for many threads. */
public interface Platform {

    /** What its accounts have in common, its name among it. */
    Traits traits();

    /** Whether a host, in lower case, belongs to it. */
    boolean speaksFor(String host);

    /** Whether a request is meant for it; platforms that share a host tell their requests apart. */
    default boolean claims(Request request) {
        return speaksFor(request.host());
    }

    /** What it makes of a request to one of its hosts. */
    Call read(Request request);

    /** How it says that too much was asked. */
    Response refuse(Request request, Refusal refusal);

    /** How it asks a stranger to log in. */
    Response loginWall(Request request);

    /** How it asks a stranger to agree to something first; those that ask for nothing ask to log in. */
    default Response consent(Request request) {
        return loginWall(request);
    }

    /** The text of {@code /robots.txt} on one of its hosts: nothing is forbidden unless it says so. */
    default String robots(String host) {
        return "User-agent: *\nDisallow:\n";
    }

    /** How it says that it failed. */
    Response failure(Request request);

    /** Puts its quota headers on an answer. */
    default Response stamp(Response answer, Quota quota) {
        return answer;
    }
}
