package tidemark.manage;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import tidemark.aws.http.Problem.Wrong;
import tidemark.encoding.PercentEncoding;
import tidemark.encoding.QueryString;

/**
 * The query parameters of an import.
 *
 * @param fromLine the first line to take; earlier lines are skipped
 * @param dryRun whether the lines are only checked
 */
record ImportQuery(int fromLine, boolean dryRun) {

    private static final int MOST = 20;

    /** The query, or the errors in it. */
    sealed interface Parsed {

        record Asked(ImportQuery query) implements Parsed {}

        record Refused(List<Wrong> wrongs) implements Parsed {}
    }

    static Parsed read(@Nullable String raw) {
        int fromLine = 1;
        boolean dryRun = false;
        List<Wrong> wrongs = new ArrayList<>();
        for (QueryString.Pair pair : QueryString.pairs(raw, MOST)) {
            String name = pair.name();
            String value = PercentEncoding.lenientQuery(pair.value().orElse(""));
            switch (name) {
                case "from_line" -> {
                    if (value.matches("[1-9]\\d{0,8}")) {
                        fromLine = Integer.parseInt(value);
                    } else {
                        wrongs.add(new Wrong(name, "from_line is the number of a line, 1 or more"));
                    }
                }
                case "dry_run" -> {
                    dryRun = value.equals("true");
                    if (!value.matches("true|false")) {
                        wrongs.add(new Wrong(name, "dry_run is true or false"));
                    }
                }
                default -> wrongs.add(new Wrong(name.length() <= 50 ? name : name.substring(0, 50),
                        "unknown parameter; known are dry_run, from_line"));
            }
        }
        return wrongs.isEmpty()
                ? new Parsed.Asked(new ImportQuery(fromLine, dryRun))
                : new Parsed.Refused(List.copyOf(wrongs));
    }
}
