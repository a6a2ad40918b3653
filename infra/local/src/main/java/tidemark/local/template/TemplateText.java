package tidemark.local.template;

import java.io.Reader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Turns the template's YAML into maps, lists, strings and {@link Intrinsic}s; every scalar stays text as written. */
final class TemplateText {
    private TemplateText() {}

    static Map<String, Object> parse(Reader yaml) {
        try {
            Node root = new Compose(LoadSettings.builder().setLabel("template").build()).composeReader(yaml)
                    .orElseThrow(() -> new TemplateException("The template is empty"));
            return YamlCasts.map(value(root), "template");
        } catch (YamlEngineException broken) {
            throw new TemplateException("The template is not YAML: " + broken.getMessage());
        }
    }

    private static Object value(Node node) {
        String tag = node.getTag().getValue();
        Object plain = plain(node);
        return tag.startsWith("!") ? new Intrinsic(tag.substring(1), plain) : plain;
    }

    private static Object plain(Node node) {
        return switch (node) {
            case ScalarNode scalar -> scalar.getValue();
            case SequenceNode sequence -> sequence(sequence);
            case MappingNode mapping -> mapping(mapping);
            default -> throw new TemplateException("The template holds an unknown YAML node: " + node.getNodeType());
        };
    }

    private static List<Object> sequence(SequenceNode node) {
        List<Object> values = new ArrayList<>();
        node.getValue().forEach(item -> values.add(value(item)));
        return values;
    }

    private static Object mapping(MappingNode node) {
        Map<String, Object> values = new LinkedHashMap<>();
        node.getValue().forEach(pair -> {
            if (values.put(((ScalarNode) pair.getKeyNode()).getValue(), value(pair.getValueNode())) != null) {
                throw new TemplateException("The template names "
                        + ((ScalarNode) pair.getKeyNode()).getValue() + " twice in one place");
            }
        });
        return longForm(values);
    }

    private static Object longForm(Map<String, Object> values) {
        if (values.size() == 1) {
            var only = values.entrySet().iterator().next();
            if (only.getKey().equals("Ref")) {
                return new Intrinsic("Ref", only.getValue());
            }
            if (only.getKey().startsWith(Intrinsic.LONG_PREFIX)) {
                return new Intrinsic(only.getKey().substring(Intrinsic.LONG_PREFIX.length()), only.getValue());
            }
        }
        return values;
    }
}
