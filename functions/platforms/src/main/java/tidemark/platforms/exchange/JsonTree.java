package tidemark.platforms.exchange;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;

import com.fasterxml.jackson.databind.JsonNode;

/** Searches data whose nesting changes more often than the objects in it. */
public final class JsonTree {

    private static final int MOST = 200;

    private JsonTree() {}

    /** The objects that match, parents before their children, in the order of the tree; at most 200. */
    public static List<JsonNode> objects(JsonNode root, Predicate<JsonNode> fits) {
        List<JsonNode> found = new ArrayList<>();
        Deque<JsonNode> open = new ArrayDeque<>(List.of(root));
        while (!open.isEmpty() && found.size() < MOST) {
            JsonNode node = open.pop();
            if (node.isObject() && fits.test(node)) {
                found.add(node);
            }
            List<JsonNode> children = new ArrayList<>();
            node.forEach(children::add);
            children.reversed().stream().filter(JsonNode::isContainerNode).forEach(open::push);
        }
        return found;
    }
}
