package tidemark.simulator.platform.x;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import tidemark.simulator.http.Json;
import tidemark.simulator.http.Response;
import tidemark.simulator.platform.AccountView;
import tidemark.simulator.platform.Directory;
import tidemark.simulator.platform.Key;

/**
 * The response of a lookup: users in {@code data}, the others in {@code errors}, where not found and suspended share a type and differ in
 * title.
 */
record UserLookup(String parameter, Set<String> fields) {

    private static final String NOT_FOUND = "https://api.twitter.com/2/problems/resource-not-found";

    Response many(Directory directory, List<Key> keys) {
        ArrayNode data = Json.array();
        ArrayNode errors = Json.array();
        for (Key key : keys) {
            Optional<AccountView> listing = directory.find(key);
            listing.filter(AccountView::shown).ifPresentOrElse(user -> data.add(XUser.of(user, fields)),
                    () -> errors.add(error(key, listing)));
        }
        ObjectNode body = Json.object();
        if (!data.isEmpty()) {
            body.set("data", data);
        }
        if (!errors.isEmpty()) {
            body.set("errors", errors);
        }
        return Response.json(200, body);
    }

    Response one(Directory directory, Key key) {
        Optional<AccountView> listing = directory.find(key);
        ObjectNode body = Json.object();
        listing.filter(AccountView::shown).ifPresentOrElse(user -> body.set("data", XUser.of(user, fields)),
                () -> body.putArray("errors").add(error(key, listing)));
        return Response.json(200, body);
    }

    private ObjectNode error(Key key, Optional<AccountView> suspended) {
        String value = switch (key) {
            case Key.Handle(String name) -> name;
            case Key.PermanentId(String id) -> id;
        };
        String detail = suspended.isPresent()
                ? "User has been suspended: [" + value + "]."
                : "Could not find user with " + parameter + ": [" + value + "].";
        return Json.object().put("value", value).put("detail", detail)
                .put("title", suspended.isPresent() ? "Forbidden" : "Not Found Error").put("resource_type", "user")
                .put("parameter", parameter).put("resource_id", value).put("type", NOT_FOUND);
    }
}
