package tidemark.simulator.platform.fediverse;

import com.fasterxml.jackson.databind.node.ObjectNode;

import tidemark.simulator.http.Json;
import tidemark.simulator.http.Response;

/** A server's description of itself: NodeInfo 2.0. */
final class NodeInfo {

    private static final String SCHEMA = "http://nodeinfo.diaspora.software/ns/schema/2.0";

    private NodeInfo() {}

    static Response links(Home home) {
        ObjectNode links = Json.object();
        links.putArray("links").addObject().put("rel", SCHEMA).put("href", home.url("/nodeinfo/2.0"));
        return Response.json(200, links);
    }

    static Response document(Home home, Software software) {
        ObjectNode document = Json.object();
        document.put("version", "2.0");
        document.putObject("software").put("name", software.platform()).put("version", software.version());
        document.putArray("protocols").add("activitypub");
        ObjectNode services = document.putObject("services");
        services.putArray("inbound");
        services.putArray("outbound");
        document.putObject("usage").set("users", Json.object());
        document.put("openRegistrations", false);
        document.putObject("metadata").put("nodeName", home.host());
        return Response.json(200, document);
    }
}
