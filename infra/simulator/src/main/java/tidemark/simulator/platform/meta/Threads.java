package tidemark.simulator.platform.meta;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.node.ObjectNode;

import tidemark.simulator.http.Json;
import tidemark.simulator.http.Request;
import tidemark.simulator.http.Response;
import tidemark.simulator.platform.AccountView;
import tidemark.simulator.platform.Call;
import tidemark.simulator.platform.Credentials;
import tidemark.simulator.platform.Directory;
import tidemark.simulator.platform.Key;
import tidemark.simulator.platform.token.MetaTokens;
import tidemark.simulator.population.Seeded;
import tidemark.simulator.population.Traits;

/**
 * Threads' profile discovery on {@code graph.threads.com}: {@code /v1.0/profile_lookup?username=}. Followers are a total; likes, quotes,
 * reposts and views are those of the last seven days; it gives no id.
 */
public final class Threads extends GraphPlatform {

    private static final Node USER = new Node("ThreadsUser", List.of("username", "name",
            "profile_picture_url", "biography", "is_verified", "follower_count", "likes_count", "quotes_count",
            "reposts_count", "views_count"));
    private static final Pattern NAME = Pattern.compile("@?([A-Za-z0-9_.]{1,30})");
    private static final Traits TRAITS = new Traits("threads", 4.6, 1.0, 30_000_000, 2023, Set.of(), false,
            hash -> "178414" + Seeded.text(hash, "0123456789", 11));

    private final MetaTokens tokens;

    public Threads(Credentials credentials) {
        super(TRAITS, credentials, USER, new Limited("threads", GraphError.CALL_LIMIT), "graph.threads.com",
                "graph.threads.net");
        this.tokens = new MetaTokens(credentials);
    }

    @Override
    Optional<Call> prolonging(Request request) {
        return tokens.refresh(request);
    }

    @Override
    Call read(Request request, String scope) {
        if (!path(request).equals("/profile_lookup")) {
            return new Call.AtTheDoor(GraphError.noObject(path(request).substring(1)).answer());
        }
        Optional<String> name = request.parameter("username").map(NAME::matcher).filter(m -> m.matches())
                .map(m -> m.group(1));
        Set<String> fields = request.parameter("fields").map(GraphPlatform::fields).orElse(Set.copyOf(USER.fields()));
        return unknown(fields).or(() -> name.map(known -> asked(scope, known, fields)))
                .orElseGet(() -> new Call.AtTheDoor(GraphError.missing("username").answer()));
    }

    private static Call asked(String scope, String name, Set<String> fields) {
        Key key = new Key.Handle(name);
        return new Call.Admissible(scope, "threads", true, List.of(key),
                directory -> profile(directory, key, name, fields));
    }

    /** Private, removed and missing accounts give the same error. */
    private static Response profile(Directory directory, Key key, String name, Set<String> fields) {
        return directory.find(key).filter(AccountView::shown).filter(listing -> !listing.hidden())
                .map(listing -> Response.json(200, profile(listing).retain(List.copyOf(fields))))
                .orElseGet(() -> GraphError.noObject(name).answer());
    }

    private static ObjectNode profile(AccountView listing) {
        long followers = listing.numbers().followers();
        ObjectNode profile = Json.object().put("username", listing.handle());
        profile.put("name", listing.account().displayName());
        profile.put("profile_picture_url", "https://scontent.cdninstagram.com/simulated.jpg");
        profile.put("biography", "A simulated account.").put("is_verified", true).put("follower_count", followers);
        profile.put("likes_count", followers / 90).put("quotes_count", followers / 9000);
        return profile.put("reposts_count", followers / 4000).put("views_count", followers / 3);
    }
}
