package tidemark.simulator.platform.fediverse;

import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import tidemark.simulator.http.Json;
import tidemark.simulator.http.Request;
import tidemark.simulator.http.Response;
import tidemark.simulator.platform.AccountView;
import tidemark.simulator.platform.Directory;
import tidemark.simulator.platform.Key;

/** Resolves a resource {@code acct:name@host} on a server (RFC 7033). */
record WebFinger(Home home, List<ActorKind> kinds) {

    private static final String ACCT = "acct:";
    private static final String TYPE = "https://www.w3.org/ns/activitystreams#type";

    Dialect.Question question(Request request) {
        String resource = request.parameter("resource").orElse("");
        if (resource.isEmpty()) {
            return new Dialect.Question(List.of(), directory -> Response.text(400, ""));
        }
        String acct = resource.startsWith(ACCT) ? resource.substring(ACCT.length()) : "";
        Optional<String> name = acct.contains("@") ? home.localName(acct.replaceFirst("^!", "")) : Optional.empty();
        List<Key> keys = name.stream().flatMap(user -> kinds.stream().map(kind -> kind.named(user, home))).toList();
        return new Dialect.Question(keys, directory -> answer(directory, keys));
    }

    private Response answer(Directory directory, List<Key> keys) {
        ArrayNode links = Json.array();
        String subject = "";
        for (int i = 0; i < keys.size(); i++) {
            Optional<AccountView> found = directory.find(keys.get(i)).filter(AccountView::shown);
            if (found.isPresent()) {
                ActorKind kind = kinds.get(i);
                subject = ACCT + kind.name(found.get()) + "@" + home.host();
                link(links, kind, found.get());
            }
        }
        if (links.isEmpty()) {
            return Response.text(404, "");
        }
        ObjectNode body = Json.object().put("subject", subject);
        body.putArray("aliases").add(links.get(0).get("href"));
        body.set("links", links);
        return Response.json(200, body).with("Content-Type", "application/jrd+json; charset=utf-8");
    }

    private void link(ArrayNode links, ActorKind kind, AccountView listing) {
        links.addObject().put("rel", "http://webfinger.net/rel/profile-page").put("type", "text/html")
                .put("href", home.url("/@" + kind.name(listing)));
        links.addObject().put("rel", "self").put("type", "application/activity+json")
                .put("href", kind.actor(listing, home)).putObject("properties").put(TYPE, kind.type());
    }
}
