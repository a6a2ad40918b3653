package tidemark.platforms.bluesky;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * The actors that an answer mentions: the results of a search, followers and the account they follow, authors of posts, the owner of a repository.
 * Their short views have no numbers. https://github.com/bluesky-social/atproto/blob/main/lexicons/app/bsky/actor/defs.json, 2026-09.
 */
final class BlueskyMentions {

    private static final int DEPTH = 6;

    private BlueskyMentions() {}

    static List<JsonNode> in(JsonNode root) {
        List<JsonNode> actors = new ArrayList<>();
        collect(root, 0, actors);
        return List.copyOf(actors);
    }

    private static void collect(JsonNode node, int depth, List<JsonNode> actors) {
        if (node.path("did").isTextual() && node.path("handle").isTextual()) {
            actors.add(node);
        } else if (depth < DEPTH) {
            node.forEach(each -> collect(each, depth + 1, actors));
        }
    }
}
