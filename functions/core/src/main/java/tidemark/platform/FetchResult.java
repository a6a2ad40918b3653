package tidemark.platform;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import tidemark.account.AccountId;
import tidemark.reading.Finding;

/**
 * What one request gave. Every target asked is either in {@code findings} or in {@code again}.
 *
 * @param again targets that need another request, with the step it is of: asked singly or after an id was resolved; one that is just as it
 *     was asked had no room in this request, and some other target of the request had
 * @param limits what the platform said of its limits
 */
public record FetchResult(Map<AccountId, Finding> findings, List<Target> again, Limits limits) {

    public FetchResult {
        findings = Map.copyOf(findings);
        again = List.copyOf(again);
    }

    /**
     * @param answered the platform answered as it should: only then may asking become faster again
     * @param stop a limit, wall or challenge: the permit ends at once
     * @param limit requests a window allows, if told
     * @param remaining requests left in it, if told
     * @param frozenUntil before which the platform wants no request of this scope, if told
     */
    public record Limits(boolean answered, boolean stop, @Nullable Long limit, @Nullable Long remaining,
            @Nullable Instant frozenUntil) {

        public static final Limits FINE = new Limits(true, false, null, null, null);
    }
}
