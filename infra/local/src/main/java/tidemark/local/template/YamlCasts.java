package tidemark.local.template;

import java.util.List;
import java.util.Map;

/** Casts of the untyped template tree, which fail with the place in words. */
final class YamlCasts {
    private YamlCasts() {}

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(Object value, String place) {
        if (value instanceof Map<?, ?> map) {
            return (Map<String, Object>) map;
        }
        throw new TemplateException(place + " must be a mapping");
    }

    @SuppressWarnings("unchecked")
    static List<Object> list(Object value, String place) {
        if (value instanceof List<?> list) {
            return (List<Object>) list;
        }
        throw new TemplateException(place + " must be a list");
    }

    static String text(Object value, String place) {
        if (value instanceof String text) {
            return text;
        }
        throw new TemplateException(place + " must be a plain value");
    }
}
