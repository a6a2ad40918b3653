package tidemark.simulator.fault;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Faults named by a handle. The first label of the handle (before any dot or {@code @}) ends with {@code -sim} or {@code _sim} and a
 * {@link FaultKind#code}: {@code museum-sim429}, {@code museum_simhang}, {@code museum-simgone.example.org},
 * {@code museum_simmoved@mastodon.example}. Where a name allows neither hyphen nor underscore, the code is its last label:
 * {@code museum.simgone}. The fault always applies to such an account.
 */
final class HandleSuffix {

    private static final Pattern FORM = Pattern
            .compile("^[@!]?(?:[^.@]*[-_]|[a-z0-9]+\\.(?=[^.@]*$))sim([0-9a-z]+)(?:[.@].*)?$");

    private HandleSuffix() {}

    static Optional<FaultKind> of(String handle) {
        Matcher matcher = FORM.matcher(handle);
        return matcher.matches() ? FaultKind.named(matcher.group(1)) : Optional.empty();
    }
}
