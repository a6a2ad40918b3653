package tidemark.query;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;

/** The fields of an answer, derived from its record: the record is the only declaration of the shape. */
final class RecordFields {

    private RecordFields() {}

    /** The fields of an answer that is one object. */
    static FieldSelection.Known of(Class<? extends Record> answer) {
        return FieldSelection.Known.of(paths(answer));
    }

    /** The fields of the rows of a list. */
    static FieldSelection.Known ofRows(Class<? extends Record> row) {
        return FieldSelection.Known.ofList(paths(row));
    }

    private static String[] paths(Class<?> type) {
        List<String> paths = new ArrayList<>();
        collect("", type, paths);
        return paths.toArray(String[]::new);
    }

    private static void collect(String prefix, Class<?> type, List<String> paths) {
        for (RecordComponent component : type.getRecordComponents()) {
            String name = prefix + PropertyNamingStrategies.SnakeCaseStrategy.INSTANCE.translate(component.getName());
            Class<?> inner = element(component.getGenericType());
            if (inner.isRecord()) {
                collect(name + ".", inner, paths);
            } else {
                paths.add(Map.class.isAssignableFrom(inner) ? name + ".*" : name);
            }
        }
    }

    /** The type itself, or that of the elements of a collection. */
    private static Class<?> element(Type type) {
        if (type instanceof ParameterizedType parameterized) {
            Class<?> raw = (Class<?>) parameterized.getRawType();
            return Collection.class.isAssignableFrom(raw) ? element(parameterized.getActualTypeArguments()[0]) : raw;
        }
        return (Class<?>) type;
    }
}
