package tidemark.local.template;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** A resolved mapping of the template with typed access; a wrong type fails with its place in words. */
record Section(String place, Map<String, Object> values) {
    static final Section EMPTY = new Section("", Map.of());

    Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name)).map(value -> YamlCasts.text(value, place + "." + name));
    }

    String requiredText(String name) {
        return text(name).orElseThrow(() -> new TemplateException(place + " lacks " + name));
    }

    OptionalInt integer(String name) {
        return text(name).map(value -> OptionalInt.of(parse(name, value))).orElse(OptionalInt.empty());
    }

    boolean flag(String name) {
        return text(name).map("true"::equals).orElse(false);
    }

    Duration seconds(String name, int otherwise) {
        return Duration.ofSeconds(integer(name).orElse(otherwise));
    }

    Section section(String name) {
        Object value = values.get(name);
        return value == null ? EMPTY : new Section(place + "." + name, YamlCasts.map(value, place + "." + name));
    }

    List<Section> sections(String name) {
        List<Section> sections = new ArrayList<>();
        for (Object item : items(name)) {
            sections.add(new Section(place + "." + name, YamlCasts.map(item, place + "." + name)));
        }
        return sections;
    }

    List<String> texts(String name) {
        return items(name).stream().map(item -> YamlCasts.text(item, place + "." + name)).toList();
    }

    /** Every member as text, in the template's order. */
    Map<String, String> textMap() {
        Map<String, String> texts = new LinkedHashMap<>();
        values.forEach((key, value) -> texts.put(key, YamlCasts.text(value, place + "." + key)));
        return texts;
    }

    private List<Object> items(String name) {
        Object value = values.get(name);
        return value == null ? List.of() : YamlCasts.list(value, place + "." + name);
    }

    private int parse(String name, String value) {
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException notANumber) {
            throw new TemplateException(place + "." + name + " must be a whole number, not " + value);
        }
    }
}
