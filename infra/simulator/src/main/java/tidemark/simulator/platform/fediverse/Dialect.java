package tidemark.simulator.platform.fediverse;

import java.util.List;
import java.util.Optional;

import tidemark.simulator.http.Request;
import tidemark.simulator.http.Response;
import tidemark.simulator.limits.Quota;
import tidemark.simulator.platform.Call;
import tidemark.simulator.platform.Key;
import tidemark.simulator.platform.Refusal;
import tidemark.simulator.population.Traits;

/** The particulars of one kind of server: its own API, its errors, the headers of its limit. */
public interface Dialect {

    /** A question to the API: the accounts it asks for, and its answer. */
    record Question(List<Key> keys, Call.Reply reply) {}

    Software software();

    Traits traits();

    /** The kinds of actors on such a server, the usual one first. */
    List<ActorKind> actors();

    /** The question that a request asks of its API; absent if the API does not know the request. */
    Optional<Question> question(Request request, Home home);

    /** The total in the followers' collection of an account that hides its count. */
    default Optional<Long> hiddenTotal() {
        return Optional.empty();
    }

    Response notFound();

    /** The refusal of requests from outside, where only members are answered. */
    Response membersOnly();

    Response tooMany(Refusal refusal);

    default Response failure() {
        return Response.html(503, "<html><head><title>503 Service Temporarily Unavailable</title></head></html>");
    }

    /** Adds the headers of its limit to a response. */
    default Response stamp(Response answer, Quota quota) {
        return answer;
    }
}
