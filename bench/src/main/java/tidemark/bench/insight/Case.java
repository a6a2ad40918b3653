package tidemark.bench.insight;

import java.util.function.Predicate;

import tidemark.insight.Insight;
import tidemark.insight.ObservedAccount;
import tidemark.insight.PeerGroups;

/**
 * One generated account.
 *
 * @param planted how many insights of the kind should be told of it
 * @param right whether an insight of the kind tells what was planted
 */
record Case(ObservedAccount observed, PeerGroups peers, int planted, Predicate<Insight> right) {

    Case(ObservedAccount observed, int planted, Predicate<Insight> right) {
        this(observed, PeerGroups.NONE, planted, right);
    }

    /** An account of which nothing of the kind should be told. */
    static Case clean(ObservedAccount observed) {
        return new Case(observed, 0, insight -> false);
    }
}
