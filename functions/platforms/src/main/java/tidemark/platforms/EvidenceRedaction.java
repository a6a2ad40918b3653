package tidemark.platforms;

import java.util.Map;

import tidemark.account.AccountId;
import tidemark.platforms.exchange.PlatformResponse;
import tidemark.platforms.exchange.SecretRedaction;
import tidemark.reading.Finding;
import tidemark.reading.Finding.Evidence;
import tidemark.reading.Finding.Unseen;
import tidemark.reading.Outcome;

/**
 * Removes secrets from findings and attaches the answer as evidence to the first finding that no reader could parse: one copy of an answer is enough.
 */
final class EvidenceRedaction {

    private EvidenceRedaction() {}

    static void add(Map<AccountId, Finding> findings, PlatformResponse answer, SecretRedaction redaction) {
        boolean kept = false;
        for (Map.Entry<AccountId, Finding> entry : findings.entrySet()) {
            if (entry.getValue() instanceof Unseen unseen) {
                boolean keep = unseen.outcome() == Outcome.LAYOUT_CHANGED && !kept;
                entry.setValue(scrubbed(unseen, answer, redaction, keep));
                kept |= keep;
            }
        }
    }

    /** The finding without secrets, with the answer as evidence if {@code keep} is set and no reader could parse it. */
    static Unseen scrubbed(Unseen unseen, PlatformResponse answer, SecretRedaction redaction, boolean keep) {
        boolean changed = unseen.outcome() == Outcome.LAYOUT_CHANGED;
        return new Unseen(unseen.outcome(), redaction.text(unseen.detail()), unseen.until(),
                keep && changed ? evidence(answer, redaction) : null);
    }

    private static Evidence evidence(PlatformResponse answer, SecretRedaction redaction) {
        return new Evidence(answer.url() == null ? "" : redaction.text(answer.url().toString()), answer.status(),
                redaction.evidence(answer.body()));
    }
}
