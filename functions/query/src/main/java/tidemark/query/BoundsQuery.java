package tidemark.query;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import tidemark.account.Account;
import tidemark.board.FilterBounds;
import tidemark.reading.Outcome;
import tidemark.reading.Precision;

/** Reads what is to be known of the accounts of a list. */
final class BoundsQuery {

    static final List<String> PARAMETERS = List.of("status", "outcome", "gone", "precision", "followers_min",
            "followers_max", "observed_before");

    private static final List<String> STATUSES = Arrays.stream(Account.Status.values()).map(Account.Status::key)
            .toList();
    private static final List<String> OUTCOMES = Arrays.stream(Outcome.values()).map(Outcome::name).toList();
    private static final List<String> PRECISIONS = Arrays.stream(Precision.values()).map(Precision::key).toList();

    private BoundsQuery() {}

    static FilterBounds of(Params params) {
        FilterBounds bounds = new FilterBounds(any(params, "status", STATUSES), any(params, "outcome", OUTCOMES),
                any(params, "precision", PRECISIONS), params.flag("gone"),
                params.count("followers_min").orElse(null), params.count("followers_max").orElse(null),
                params.instant("observed_before").orElse(null));
        if (bounds.leastFollowers() != null && bounds.mostFollowers() != null
                && bounds.leastFollowers() > bounds.mostFollowers()) {
            params.wrong("followers_min", "Not more than followers_max.");
        }
        return bounds;
    }

    /** The values of a parameter that may be repeated or separated by commas, each one of several words. */
    private static Set<String> any(Params params, String name, List<String> known) {
        Set<String> words = new TreeSet<>();
        params.any(name).stream().flatMap(text -> Stream.of(text.split(",", -1))).map(String::strip)
                .forEach(words::add);
        if (!known.containsAll(words)) {
            params.wrong(name, "One of " + String.join(", ", known) + ".");
        }
        params.meaning().put(name, String.join(",", words));
        return words;
    }
}
