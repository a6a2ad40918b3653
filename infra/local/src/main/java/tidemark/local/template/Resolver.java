package tidemark.local.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** Evaluates the template's intrinsic functions; an unknown one fails with its name and place. */
final class Resolver {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^!}][^}]*)}");

    private final ResourceNames names;
    private final Map<String, String> parameters;
    private final Map<String, Object> conditions;
    private final Map<String, Object> mappings;

    Resolver(ResourceNames names, Map<String, String> parameters, Map<String, Object> conditions,
            Map<String, Object> mappings) {
        this.names = names;
        this.parameters = parameters;
        this.conditions = conditions;
        this.mappings = mappings;
    }

    /** The value without intrinsics; {@code null} stands for {@code AWS::NoValue} and the property is then absent. */
    @Nullable
    Object resolve(Object value, String place) {
        return switch (value) {
            case Intrinsic call -> call(call, place);
            case Map<?, ?> map -> map(YamlCasts.map(map, place), place);
            case List<?> list -> list(YamlCasts.list(list, place), place);
            default -> value;
        };
    }

    boolean holds(String condition) {
        Object expression = conditions.get(condition);
        if (expression == null) {
            throw new TemplateException("The template has no condition " + condition);
        }
        return truth(expression, "Conditions." + condition);
    }

    private Map<String, Object> map(Map<String, Object> map, String place) {
        Map<String, Object> resolved = new LinkedHashMap<>();
        map.forEach((key, value) -> {
            Object plain = resolve(value, place + "." + key);
            if (plain != null) {
                resolved.put(key, plain);
            }
        });
        return resolved;
    }

    private List<Object> list(List<Object> list, String place) {
        List<Object> resolved = new ArrayList<>();
        for (Object value : list) {
            Object plain = resolve(value, place);
            if (plain != null) {
                resolved.add(plain);
            }
        }
        return resolved;
    }

    private @Nullable Object call(Intrinsic call, String place) {
        Object argument = call.argument();
        return switch (call.name()) {
            case "Ref" -> ref(YamlCasts.text(argument, place), place);
            case "Sub" -> sub(argument, place);
            case "GetAtt" -> attribute(argument, place);
            case "If" -> choose(YamlCasts.list(argument, place), place);
            case "Join" -> join(YamlCasts.list(argument, place), place);
            case "Select" -> select(YamlCasts.list(argument, place), place);
            case "FindInMap" -> find(list(YamlCasts.list(argument, place), place), place);
            case "Equals", "Not", "And", "Or" -> Boolean.toString(truth(call, place));
            default ->
                throw new TemplateException(place + " uses " + call.name() + ", which the local stack does not read");
        };
    }

    private @Nullable String ref(String name, String place) {
        if (name.equals("AWS::NoValue")) {
            return null;
        }
        String parameter = parameters.get(name);
        if (parameter != null) {
            return parameter;
        }
        if (names.has(name)) {
            return names.ref(name);
        }
        throw new TemplateException(place + " refers to " + name + ", which is neither a parameter nor a resource");
    }

    private String sub(Object argument, String place) {
        if (argument instanceof String text) {
            return sub(text, Map.of(), place);
        }
        List<Object> parts = YamlCasts.list(argument, place);
        return sub(YamlCasts.text(parts.getFirst(), place), map(YamlCasts.map(parts.getLast(), place), place), place);
    }

    private String sub(String text, Map<String, Object> local, String place) {
        return PLACEHOLDER.matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(placeholder(match.group(1), local, place)))
                .replace("${!", "${");
    }

    private String placeholder(String name, Map<String, Object> local, String place) {
        Object own = local.get(name);
        if (own != null) {
            return YamlCasts.text(own, place);
        }
        Object value = name.contains(".") ? attribute(name, place) : ref(name, place);
        return value == null ? "" : YamlCasts.text(value, place);
    }

    private String attribute(Object argument, String place) {
        if (argument instanceof List<?> parts) {
            return names.attribute(parts.getFirst().toString(), parts.getLast().toString());
        }
        String[] parts = YamlCasts.text(argument, place).split("\\.", 2);
        if (parts.length != 2) {
            throw new TemplateException(place + ": GetAtt needs a resource and an attribute");
        }
        return names.attribute(parts[0], parts[1]);
    }

    private @Nullable Object choose(List<Object> parts, String place) {
        boolean holds = holds(YamlCasts.text(parts.get(0), place));
        return resolve(parts.get(holds ? 1 : 2), place);
    }

    private String join(List<Object> parts, String place) {
        List<String> texts = list(YamlCasts.list(parts.get(1), place), place).stream()
                .map(part -> YamlCasts.text(part, place))
                .toList();
        return String.join(YamlCasts.text(parts.get(0), place), texts);
    }

    private @Nullable Object select(List<Object> parts, String place) {
        int index = Integer.parseInt(YamlCasts.text(parts.get(0), place));
        return list(YamlCasts.list(parts.get(1), place), place).get(index);
    }

    private Object find(List<Object> keys, String place) {
        Object found = mappings;
        for (Object key : keys) {
            Object next = YamlCasts.map(found, place).get(YamlCasts.text(key, place));
            if (next == null) {
                throw new TemplateException(place + ": the template's mappings have no " + keys);
            }
            found = next;
        }
        return found;
    }

    private boolean truth(Object expression, String place) {
        if (expression instanceof Map<?, ?> map && map.size() == 1 && map.get("Condition") instanceof String named) {
            return holds(named);
        }
        if (expression instanceof Intrinsic call) {
            return truth(call, place);
        }
        throw new TemplateException(place + " is not a condition");
    }

    private boolean truth(Intrinsic call, String place) {
        if (call.name().equals("Condition")) {
            return holds(YamlCasts.text(call.argument(), place));
        }
        List<Object> parts = YamlCasts.list(call.argument(), place);
        return switch (call.name()) {
            case "Equals" ->
                String.valueOf(resolve(parts.get(0), place)).equals(String.valueOf(resolve(parts.get(1), place)));
            case "Not" -> !truth(parts.getFirst(), place);
            case "And" -> parts.stream().allMatch(part -> truth(part, place));
            case "Or" -> parts.stream().anyMatch(part -> truth(part, place));
            default -> throw new TemplateException(place + " uses " + call.name() + ", which is not a condition");
        };
    }
}
