package tidemark.query;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import tidemark.aws.http.Problem;

/** Reads the parameters of a request; collects the errors in them and their meaning. For one thread. */
final class Params {

    /** No platform has numbers from before this day. */
    static final LocalDate FIRST_DAY = LocalDate.EPOCH;

    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);
    private static final int LONGEST = 200;
    private static final int MOST = 50;

    private final Map<String, List<String>> query;
    private final List<Problem.Wrong> wrong = new ArrayList<>();
    private final Map<String, String> meaning = new LinkedHashMap<>();

    /** @param known the parameters of the route; any other is an error */
    Params(ApiRequest request, List<String> known) {
        this(request.query(), known);
    }

    /** @param known the parameters of the route; any other is an error */
    Params(Map<String, List<String>> query, List<String> known) {
        this.query = query;
        for (String name : query.keySet()) {
            if (!known.contains(name)) {
                wrong(name, known.isEmpty()
                        ? "There is no such parameter; this route takes none."
                        : "There is no such parameter; known are " + String.join(", ", known) + ".");
            }
        }
    }

    void wrong(String name, String detail) {
        wrong.add(new Problem.Wrong(name, detail));
    }

    List<Problem.Wrong> wrong() {
        return wrong;
    }

    /** The parameters in a normal form: equal requests have equal meanings. */
    Map<String, String> meaning() {
        return meaning;
    }

    private <T> T means(String name, T value) {
        meaning.put(name, String.valueOf(value));
        return value;
    }

    /** A parameter that may be given once. */
    Optional<String> one(String name) {
        List<String> values = query.getOrDefault(name, List.of());
        if (values.size() > 1) {
            wrong(name, "Give it once.");
        }
        return values.stream().findFirst();
    }

    int number(String name, int otherwise, int least, int most) {
        Optional<String> given = one(name);
        if (given.isEmpty()) {
            return means(name, otherwise);
        }
        String text = given.get();
        if (text.matches("[0-9]{1,9}")) {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return means(name, number);
            }
        }
        wrong(name, "A whole number from " + least + " to " + most + ".");
        return otherwise;
    }

    /** A number of followers, posts and the like, of up to 15 digits. */
    Optional<Long> count(String name) {
        Optional<String> given = one(name);
        Optional<Long> count = given.filter(text -> text.matches("[0-9]{1,15}")).map(Long::valueOf);
        if (given.isPresent() && count.isEmpty()) {
            wrong(name, "A whole number of at most 15 digits.");
        }
        means(name, count.map(String::valueOf).orElse(""));
        return count;
    }

    /** An instant in UTC, or a day for its begin. */
    Optional<Instant> instant(String name) {
        Optional<String> given = one(name);
        try {
            Optional<Instant> instant = given.map(text -> text.length() == 10
                    ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : Instant.parse(text));
            means(name, instant.map(Instant::toString).orElse(""));
            return instant;
        } catch (DateTimeException notOne) {
            wrong(name, "A time in UTC such as 2026-11-21T06:00:00Z, or a date.");
            return Optional.empty();
        }
    }

    String text(String name) {
        String text = one(name).map(String::strip).orElse("");
        if (text.length() > LONGEST) {
            wrong(name, "At most " + LONGEST + " characters.");
            return "";
        }
        return means(name, text);
    }

    /** The values of a parameter that may be repeated. */
    Set<String> any(String name) {
        List<String> given = query.getOrDefault(name, List.of());
        Set<String> values = new TreeSet<>();
        for (String value : given) {
            if (value.isBlank() || value.length() > LONGEST) {
                wrong(name, "1 to " + LONGEST + " characters.");
            } else {
                values.add(value.strip());
            }
        }
        if (given.size() > MOST) {
            wrong(name, "At most " + MOST + " values.");
        }
        // With their lengths: a value may hold whatever could stand between values.
        meaning.put(name, values.stream().map(value -> value.length() + ":" + value).collect(Collectors.joining()));
        return values;
    }

    @Nullable
    Boolean flag(String name) {
        Optional<String> given = one(name);
        if (given.isPresent() && !given.get().equals("true") && !given.get().equals("false")) {
            wrong(name, "true or false.");
        }
        means(name, given.orElse(""));
        return given.map(Boolean::parseBoolean).orElse(null);
    }

    /** A day, 1970 or later, with a year of four digits. */
    LocalDate date(String name, LocalDate otherwise) {
        Optional<String> given = one(name);
        try {
            LocalDate date = given.map(LocalDate::parse).orElse(otherwise);
            if (!date.isBefore(FIRST_DAY) && !date.isAfter(LAST_DAY)) {
                return means(name, date);
            }
            wrong(name, "A date from " + FIRST_DAY + " to " + LAST_DAY + ".");
        } catch (DateTimeException notOne) {
            wrong(name, "A date such as 2026-11-21.");
        }
        return otherwise;
    }

    /** One of several words. */
    <T> T choice(String name, T otherwise, Function<String, Optional<T>> read, String choices) {
        Optional<String> given = one(name);
        Optional<T> chosen = given.isEmpty() ? Optional.of(otherwise) : read.apply(given.get());
        if (chosen.isEmpty()) {
            wrong(name, "One of " + choices + ".");
        }
        return means(name, chosen.orElse(otherwise));
    }

    /** The requested fields of the answer. */
    FieldSelection fields(FieldSelection.Known known) {
        Optional<String> given = one("fields");
        if (given.filter(String::isBlank).isPresent()) {
            wrong("fields", "Name at least one field; known are " + known + ".");
        }
        FieldSelection fields = known.parse(given.orElse(""), unknown -> wrong("fields",
                "There is no field \"" + unknown + "\"; known are " + known + "."));
        return means("fields", fields);
    }
}
