package tidemark.simulator.platform;

import tidemark.simulator.http.Answer;
import tidemark.simulator.http.Request;
import tidemark.simulator.manners.Quota;
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
    Answer refuse(Request request, Refusal refusal);

    /** How it asks a stranger to log in. */
    Answer loginWall(Request request);

    /** How it asks a stranger to agree to something first; those that ask for nothing ask to log in. */
    default Answer consent(Request request) {
        return loginWall(request);
    }

    /** The text of {@code /robots.txt} on one of its hosts: nothing is forbidden unless it says so. */
    default String robots(String host) {
        return "User-agent: *\nDisallow:\n";
    }

    /** How it says that it failed. */
    Answer failure(Request request);

    /** Puts its quota headers on an answer. */
    default Answer stamp(Answer answer, Quota quota) {
        return answer;
    }
}
