package tidemark.simulator.platform.mastodon;

import com.fasterxml.jackson.databind.node.ObjectNode;

import tidemark.simulator.http.Answer;
import tidemark.simulator.http.Json;
import tidemark.simulator.platform.Listing;

/** What an instance says of itself (NodeInfo 2.0) and of who lives there (WebFinger). */
final class NodeInfo {

    private static final String SCHEMA = "http://nodeinfo.diaspora.software/ns/schema/2.0";

    private NodeInfo() {}

    static Answer links(String host) {
        ObjectNode links = Json.object();
        links.putArray("links").addObject().put("rel", SCHEMA).put("href", "https://" + host + "/nodeinfo/2.0");
        return Answer.json(200, links);
    }

    static Answer document(String host) {
        ObjectNode document = Json.object();
        document.put("version", "2.0");
        document.putObject("software").put("name", "mastodon").put("version", "4.5.3");
        document.putArray("protocols").add("activitypub");
        document.putObject("services").set("outbound", Json.array());
        document.putObject("usage").set("users", Json.object());
        document.put("openRegistrations", false);
        document.putObject("metadata").put("nodeName", host);
        return Answer.json(200, document);
    }

    static Answer webfinger(Listing listing, String host) {
        String user = listing.handle().substring(0, listing.handle().indexOf('@'));
        String page = "https://" + host + "/@" + user;
        String actor = "https://" + host + "/users/" + user;
        ObjectNode resource = Json.object();
        resource.put("subject", "acct:" + user + "@" + host);
        resource.putArray("aliases").add(page).add(actor);
        var links = resource.putArray("links");
        links.addObject().put("rel", "http://webfinger.net/rel/profile-page").put("type", "text/html")
                .put("href", page);
        links.addObject().put("rel", "self").put("type", "application/activity+json").put("href", actor);
        return Answer.json(200, resource).with("Content-Type", "application/jrd+json; charset=utf-8");
    }
}
