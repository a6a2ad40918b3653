package tidemark.platform;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import tidemark.account.AccountId;
import tidemark.reading.Finding;

/**
 * The result of one request. Every requested target is either in {@code findings} or in {@code again}.
 *
 * @param again targets that need another request, each with its next step: alone, or after its id was resolved; a target that is unchanged had no
 *     room in this request, while another target had
 * @param limits what the platform said of its limits
 */
public record FetchResult(Map<AccountId, Finding> findings, List<Target> again, Limits limits) {

    public FetchResult {
        findings = Map.copyOf(findings);
        again = List.copyOf(again);
    }

    /**
     * @param answered the platform answered as expected: only then may requests become faster again
     * @param stop a limit, wall or challenge: the permit ends at once
     * @param limit requests a window allows, if reported
     * @param remaining requests left in it, if reported
     * @param frozenUntil before which the platform wants no request of this scope, if reported
     */
    public record Limits(boolean answered, boolean stop, @Nullable Long limit, @Nullable Long remaining,
            @Nullable Instant frozenUntil) {

        public static final Limits FINE = new Limits(true, false, null, null, null);
    }
}
