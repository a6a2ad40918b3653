package tidemark.simulator.platform.meta;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
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
import tidemark.simulator.population.Numbers;
import tidemark.simulator.population.Seeded;
import tidemark.simulator.population.Traits;

/**
 * Instagram's business discovery on {@code graph.facebook.com}: a professional account requests another one through its own id. Private,
 * personal, removed and missing accounts give the same error.
 */
public final class Instagram extends GraphPlatform {

    private static final Node USER = new Node("IGUser", List.of("id", "username", "name", "biography", "website",
            "followers_count", "follows_count", "media_count", "profile_picture_url"));
    private static final Pattern DISCOVERY = Pattern
            .compile("business_discovery\\.username\\(([^(){}]+)\\)\\{([^{}]*)\\}");
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.]{1,30}");
    private static final Traits TRAITS = new Traits("instagram", 5.0, 1.1, 500_000_000, 2011, Traits.ACTIVITY, false,
            hash -> "178414" + Seeded.text(hash, "0123456789", 11));

    private final String user;

    public Instagram(Credentials credentials) {
        super(TRAITS, credentials, USER, new Limited("instagram", GraphError.APP_LIMIT), Facebook.HOST);
        this.user = credentials.find("instagram.token").orElseThrow().split(":", 2)[0];
    }

    @Override
    public boolean claims(Request request) {
        return speaksFor(request.host())
                && request.parameter("fields").filter(fields -> fields.contains("business_discovery")).isPresent();
    }

    @Override
    String secret(String token) {
        return user + ":" + token;
    }

    @Override
    Call read(Request request, String scope) {
        String platformClient = path(request).substring(1);
        if (!platformClient.equals(user)) {
            return new Call.AtTheDoor(GraphError.noObject(platformClient).answer());
        }
        Matcher discovery = DISCOVERY.matcher(request.parameter("fields").orElse(""));
        if (!discovery.find()) {
            return new Call.AtTheDoor(GraphError.oauth(400, 2500, 0, "Syntax error in fields").answer());
        }
        String name = discovery.group(1).strip();
        Set<String> fields = fields(discovery.group(2));
        return unknown(fields).orElseGet(() -> asked(scope, name, fields));
    }

    private Call asked(String scope, String name, Set<String> fields) {
        Optional<Key> key = Optional.of(name).filter(NAME.asMatchPredicate()).map(Key.Handle::new);
        return new Call.Admissible(scope, "instagram", true, key.stream().toList(),
                directory -> discovered(directory, key, name, fields));
    }

    private Response discovered(Directory directory, Optional<Key> key, String name, Set<String> fields) {
        return key.flatMap(directory::find).filter(AccountView::shown).filter(listing -> !listing.hidden())
                .map(listing -> Response.json(200, Json.object().put("id", user)
                        .set("business_discovery", account(listing, fields))))
                .orElseGet(() -> GraphError.noProfessional(name).answer());
    }

    private ObjectNode account(AccountView listing, Set<String> fields) {
        Numbers numbers = listing.numbers();
        ObjectNode account = Json.object().put("id", listing.id()).put("username", listing.handle());
        account.put("name", listing.account().displayName()).put("biography", "A simulated account.");
        account.put("website", "https://museum.example/").put("followers_count", numbers.followers());
        account.put("follows_count", numbers.following()).put("media_count", numbers.posts());
        account.put("profile_picture_url", "https://scontent.xx.fbcdn.net/simulated.jpg");
        return retain(account, fields);
    }
}
