package tidemark.simulator.control;

import java.time.Instant;
import java.util.Locale;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

import tidemark.simulator.http.Json;
import tidemark.simulator.population.Numbers;
import tidemark.simulator.population.SimulatedAccount;

/** An account's true numbers and status in JSON, whatever its platform would show. */
final class AccountJson {

    private AccountJson() {}

    static ObjectNode of(SimulatedAccount account, Instant now) {
        Numbers numbers = account.at(now);
        ObjectNode body = Json.object();
        body.put("platform", account.platform()).put("handle", account.handle());
        body.put("permanent_id", account.permanentId()).put("created_at", account.createdAt().toString());
        body.put("standing", account.standing().name().toLowerCase(Locale.ROOT));
        body.put("followers", numbers.followers());
        put(body, "following", numbers.following());
        put(body, "posts", numbers.posts());
        put(body, "likes", numbers.likes());
        put(body, "views", numbers.views());
        return body.put("at", now.toString());
    }

    private static void put(ObjectNode body, String name, @Nullable Long value) {
        if (value != null) {
            body.put(name, value);
        }
    }
}
