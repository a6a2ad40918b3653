package tidemark.insight;

import java.util.List;

/** Finds the insights of one kind in the facts of one account. Immutable. */
interface InsightRule {

    List<Insight> of(Facts facts);
}
