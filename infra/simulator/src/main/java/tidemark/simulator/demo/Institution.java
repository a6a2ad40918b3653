package tidemark.simulator.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * An invented institution.
 *
 * @param slug its name in a domain
 * @param initials its name in short handles: three or four letters, unique
 */
record Institution(String name, String slug, String initials, String type) {

    private static final Pattern COMMA = Pattern.compile(",");

    /** All of them: 61, a prime, so that every institution gets accounts on every platform. */
    static List<Institution> all() {
        String file = "/tidemark/simulator/institutions.csv";
        try (InputStream table = Objects.requireNonNull(Institution.class.getResourceAsStream(file))) {
            String text = new String(table.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().skip(1).map(line -> List.of(COMMA.split(line)))
                    .map(row -> new Institution(row.get(0), row.get(1), row.get(2), row.get(3))).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
