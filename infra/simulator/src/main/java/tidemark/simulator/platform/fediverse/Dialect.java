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

/** How one kind of server speaks for itself: its own API, its words for what goes wrong, its limit's headers. */
public interface Dialect {

    /** A question to the API: whom it is about, and how it is answered. */
    record Question(List<Key> keys, Call.Reply reply) {}

    Software software();

    Traits traits();

    /** The kinds of actors it houses, the usual one first. */
    List<ActorKind> actors();

    /** What a request asks of its API; absent if it is not one that the API knows. */
    Optional<Question> question(Request request, Home home);

    /** What its followers' collection tells where the account hides its count. */
    default Optional<Long> hiddenTotal() {
        return Optional.empty();
    }

    Response notFound();

    /** Said to strangers where only members are answered. */
    Response membersOnly();

    Response tooMany(Refusal refusal);

    default Response failure() {
        return Response.html(503, "<html><head><title>503 Service Temporarily Unavailable</title></head></html>");
    }

    /** Puts its limit's headers on an answer. */
    default Response stamp(Response answer, Quota quota) {
        return answer;
    }
}
