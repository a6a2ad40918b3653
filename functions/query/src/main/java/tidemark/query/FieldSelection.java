package tidemark.query;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import tidemark.aws.http.Json;

/** The requested fields of an answer: names, with dots for nested ones; a field includes everything in it. Immutable. */
final class FieldSelection {

    private static final int MOST = 100;

    private final Map<String, FieldSelection> wanted;
    private final boolean all;

    private FieldSelection(Map<String, FieldSelection> wanted, boolean all) {
        this.wanted = wanted;
        this.all = all;
    }

    /**
     * The fields that an answer can have.
     *
     * @param paths of the innermost fields; {@code *} stands for any name
     * @param list the field that holds the rows of a list: their fields can be named without it; empty for other answers
     */
    record Known(Set<String> paths, String list) {

        static Known of(String... paths) {
            return new Known(new TreeSet<>(List.of(paths)), "");
        }

        static Known ofList(String... paths) {
            return new Known(new TreeSet<>(List.of(paths)), "data");
        }

        FieldSelection parse(String text, Consumer<String> unknown) {
            if (text.isBlank()) {
                return new FieldSelection(Map.of(), true);
            }
            FieldSelection root = new FieldSelection(new TreeMap<>(), false);
            String[] names = text.split(",", MOST + 1);
            for (int i = 0; i < Math.min(names.length, MOST); i++) {
                String name = names[i].strip();
                String path = !list.isEmpty() && name.startsWith(list + ".") ? name.substring(list.length() + 1) : name;
                if (has(path)) {
                    root.add(path);
                } else {
                    unknown.accept(name.length() > 60 ? name.substring(0, 60) + "…" : name);
                }
            }
            if (names.length > MOST) {
                unknown.accept("the " + (MOST + 1) + "th and later");
            }
            return root;
        }

        private boolean has(String path) {
            return paths.stream().anyMatch(known -> known.equals(path) || known.startsWith(path + ".")
                    || (known.endsWith(".*") && path.startsWith(known.substring(0, known.length() - 1))
                            && path.length() < 60 && path.length() >= known.length()));
        }

        @Override
        public String toString() {
            return String.join(", ", paths);
        }
    }

    private void add(String path) {
        int dot = path.indexOf('.');
        if (dot < 0) {
            wanted.put(path, new FieldSelection(new TreeMap<>(), true));
            return;
        }
        FieldSelection inner = wanted.computeIfAbsent(path.substring(0, dot),
                name -> new FieldSelection(new TreeMap<>(), false));
        if (!inner.all) {
            inner.add(path.substring(dot + 1));
        }
    }

    /** The selected part of an answer. */
    JsonNode of(JsonNode node) {
        if (all) {
            return node;
        }
        if (node instanceof ArrayNode array) {
            ArrayNode kept = Json.MAPPER.createArrayNode();
            array.forEach(element -> kept.add(of(element)));
            return kept;
        }
        if (!(node instanceof ObjectNode object)) {
            return node;
        }
        ObjectNode kept = Json.object();
        for (Map.Entry<String, JsonNode> field : object.properties()) {
            FieldSelection inner = wanted.get(field.getKey());
            if (inner != null) {
                kept.set(field.getKey(), inner.of(field.getValue()));
            }
        }
        return kept;
    }

    /** Equal for equal selections. */
    @Override
    public String toString() {
        return all ? "*" : wanted.toString();
    }
}
