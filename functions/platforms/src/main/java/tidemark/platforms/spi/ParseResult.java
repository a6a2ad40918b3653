package tidemark.platforms.spi;

import tidemark.platform.Target;
import tidemark.reading.Finding;
import tidemark.reading.Outcome;
import tidemark.reading.Reading;

/** What an answer says about one of the accounts that the request asked for. */
public sealed interface ParseResult {

    /** The finding, or the one that counts if no further request can be sent. */
    Finding finding();

    ReportedIdentity identity();

    /** The answer settles the account. */
    record Settled(Finding finding, ReportedIdentity identity) implements ParseResult {}

    /**
     * Another request is needed.
     *
     * @param finding the finding if that request can not be sent, as with a saved answer
     */
    record NeedsRequest(Target next, Finding finding, ReportedIdentity identity) implements ParseResult {}

    static ParseResult said(Outcome outcome, String detail) {
        return new Settled(Finding.Unseen.of(outcome, detail), ReportedIdentity.UNKNOWN);
    }

    static ParseResult said(Finding finding) {
        return new Settled(finding, ReportedIdentity.UNKNOWN);
    }

    static ParseResult seen(Outcome outcome, Reading reading, String detail, ReportedIdentity identity) {
        return new Settled(new Finding.Seen(outcome, reading, detail), identity);
    }

    /** The answer is well-formed but gives no audience number, or is about another account. */
    static ParseResult changed(String detail, ReportedIdentity identity) {
        return new Settled(Finding.Unseen.of(Outcome.LAYOUT_CHANGED, detail), identity);
    }

    static ParseResult askOn(Target next, Outcome otherwise, String detail) {
        return new NeedsRequest(next, Finding.Unseen.of(otherwise, detail), ReportedIdentity.UNKNOWN);
    }
}
