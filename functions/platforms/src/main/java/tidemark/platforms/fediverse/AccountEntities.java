package tidemark.platforms.fediverse;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * The account entities of an answer of Mastodon's client API: an account, a list or a search, the authors of statuses, the contact of an
 * instance. https://docs.joinmastodon.org/entities, 2026-09.
 */
public final class AccountEntities {

    private static final List<String> ONE = List.of("account", "status", "reblog", "contact", "contact_account",
            "last_status");
    private static final List<String> MANY = List.of("accounts", "statuses", "ancestors", "descendants");
    private static final int DEPTH = 4;

    private AccountEntities() {}

    /** The entities of an answer, each once, in the order of the answer. */
    public static List<JsonNode> in(JsonNode root) {
        Set<JsonNode> found = new LinkedHashSet<>();
        collect(root, 0, found);
        return List.copyOf(found);
    }

    /** Whether an answer is a list of accounts, so that an empty one means that there is none. */
    public static boolean listed(JsonNode root) {
        return root.isArray() || root.path("accounts").isArray();
    }

    /** The entities that a map holds by their ids, as the web app's state does. */
    public static List<JsonNode> values(JsonNode map) {
        return map.isObject()
                ? map.properties().stream().map(Map.Entry::getValue).filter(value -> value.has("acct")).toList()
                : List.of();
    }

    private static void collect(JsonNode node, int depth, Set<JsonNode> found) {
        if (node.has("acct")) {
            found.add(node);
        } else if (depth < DEPTH) {
            if (node.isArray()) {
                node.forEach(each -> collect(each, depth + 1, found));
            }
            ONE.forEach(field -> collect(node.path(field), depth + 1, found));
            MANY.forEach(field -> collect(node.path(field), depth + 1, found));
        }
    }
}
