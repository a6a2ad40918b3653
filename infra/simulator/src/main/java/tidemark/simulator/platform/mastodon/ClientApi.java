package tidemark.simulator.platform.mastodon;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import tidemark.simulator.http.Json;
import tidemark.simulator.http.Request;
import tidemark.simulator.http.Response;
import tidemark.simulator.platform.AccountView;
import tidemark.simulator.platform.Directory;
import tidemark.simulator.platform.Key;
import tidemark.simulator.platform.fediverse.ActorKind;
import tidemark.simulator.platform.fediverse.Dialect;
import tidemark.simulator.platform.fediverse.Home;

/**
 * The part of Mastodon's client API for accounts: {@code /api/v1/accounts/lookup}, {@code /api/v1/accounts/ID} and
 * {@code /api/v1/accounts?id[]=}.
 *
 * @param account writes the entity {@code Account}
 * @param notFound the response for an account that does not exist
 */
record ClientApi(BiFunction<AccountView, Home, ObjectNode> account, Response notFound) {

    private static final String ACCOUNTS = "/api/v1/accounts";
    private static final int MOST_ACCOUNTS = 40;

    Optional<Dialect.Question> question(Request request, Home home) {
        return switch (request.path()) {
            case ACCOUNTS + "/lookup" -> Optional.of(lookup(request, home));
            case ACCOUNTS -> Optional.of(many(request, home));
            default -> request.after(ACCOUNTS + "/").filter(id -> id.matches("\\w+"))
                    .map(id -> one(Optional.of(new Key.PermanentId(id)), home));
        };
    }

    private Dialect.Question lookup(Request request, Home home) {
        return one(home.localName(request.parameter("acct").orElse(""))
                .map(name -> ActorKind.USER.named(name, home)), home);
    }

    private Dialect.Question one(Optional<Key> key, Home home) {
        return new Dialect.Question(key.stream().toList(), directory -> key.flatMap(directory::find)
                .filter(home::houses).map(listing -> Response.json(200, account.apply(listing, home)))
                .orElse(notFound));
    }

    private Dialect.Question many(Request request, Home home) {
        List<Key> keys = request.parameters("id").stream().limit(MOST_ACCOUNTS)
                .<Key>map(Key.PermanentId::new).toList();
        return new Dialect.Question(keys, directory -> many(directory, keys, home));
    }

    private Response many(Directory directory, List<Key> keys, Home home) {
        ArrayNode found = Json.array();
        keys.stream().map(directory::find).flatMap(Optional::stream).filter(home::houses)
                .forEach(listing -> found.add(account.apply(listing, home)));
        return Response.json(200, found);
    }
}
