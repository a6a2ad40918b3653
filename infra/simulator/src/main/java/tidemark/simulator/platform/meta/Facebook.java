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
import tidemark.simulator.platform.token.MetaTokens;
import tidemark.simulator.population.Figure;
import tidemark.simulator.population.Numbers;
import tidemark.simulator.population.Seeded;
import tidemark.simulator.population.Traits;

/** Facebook Pages on {@code graph.facebook.com}: {@code /vN/ID} and {@code /vN/USERNAME} with the fields requested. */
public final class Facebook extends GraphPlatform {

    static final String HOST = "graph.facebook.com";
    private static final Node PAGE = new Node("Page", List.of("id", "name", "username", "link",
            "followers_count", "fan_count", "verification_status", "about", "category"));
    private static final Pattern NODE = Pattern.compile("/([A-Za-z0-9.]{1,80})/?");
    private static final Traits TRAITS = new Traits("facebook", 5.0, 1.1, 200_000_000, 2009, Set.of(Figure.FANS), true,
            hash -> "1" + Seeded.text(hash, "0123456789", 14), new PageNames());

    private final MetaTokens tokens;

    public Facebook(Credentials credentials) {
        super(TRAITS, credentials, PAGE, new Limited("pages", GraphError.APP_LIMIT), HOST);
        this.tokens = new MetaTokens(credentials);
    }

    @Override
    Optional<Call> prolonging(Request request) {
        return tokens.exchange(request);
    }

    @Override
    Call read(Request request, String scope) {
        Matcher name = NODE.matcher(path(request));
        if (!name.matches()) {
            return new Call.AtTheDoor(GraphError.noObject(path(request).substring(1)).answer());
        }
        Set<String> fields = fields(request.parameter("fields").orElse("id,name"));
        return unknown(fields).orElseGet(() -> asked(scope, name.group(1), fields));
    }

    private Call asked(String scope, String name, Set<String> fields) {
        Key key = name.matches("\\d+") ? new Key.PermanentId(name) : new Key.Handle(name);
        return new Call.Admissible(scope, "facebook", true, List.of(key),
                directory -> page(directory, key, name, fields));
    }

    /** A restricted Page is shown only to those it admits. */
    private Response page(Directory directory, Key key, String name, Set<String> fields) {
        Optional<AccountView> page = directory.find(key).filter(AccountView::shown);
        if (page.isEmpty()) {
            return (key instanceof Key.Handle ? GraphError.noAlias(name) : GraphError.noObject(name)).answer();
        }
        return page.get().hidden()
                ? GraphError.NO_FEATURE.answer()
                : Response.json(200, retain(page(page.get()), fields));
    }

    private static ObjectNode page(AccountView listing) {
        Numbers numbers = listing.numbers();
        boolean named = !listing.handle().equals(listing.id());
        ObjectNode page = Json.object().put("id", listing.id()).put("name", listing.account().displayName());
        if (named) {
            page.put("username", listing.handle());
        }
        page.put("link", "https://www.facebook.com/" + listing.handle()).put("followers_count", numbers.followers());
        page.put("fan_count", numbers.likes()).put("verification_status", "blue_verified");
        return page.put("about", "A simulated Page.").put("category", "Museum");
    }
}
