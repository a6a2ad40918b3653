package tidemark.platforms.spi;

import tidemark.platform.Target;
import tidemark.reading.Finding;
import tidemark.reading.Outcome;
import tidemark.reading.Reading;

/** What an answer says of one of the accounts it was asked for. */
public sealed interface Told {

    /** The finding, or the one that stands if nothing more can be asked. */
    Finding finding();

    Identity identity();

    /** The answer settles the account. */
    record Said(Finding finding, Identity identity) implements Told {}

    /**
     * Another request is needed.
     *
     * @param finding what is known if it can not be sent, as with a saved answer
     */
    record AskOn(Target next, Finding finding, Identity identity) implements Told {}

    static Told said(Outcome outcome, String detail) {
        return new Said(Finding.Unseen.of(outcome, detail), Identity.UNKNOWN);
    }

    static Told said(Finding finding) {
        return new Said(finding, Identity.UNKNOWN);
    }

    static Told seen(Outcome outcome, Reading reading, String detail, Identity identity) {
        return new Said(new Finding.Seen(outcome, reading, detail), identity);
    }

    /** The answer came as it should and tells no audience number, or speaks of somebody else. */
    static Told changed(String detail, Identity identity) {
        return new Said(Finding.Unseen.of(Outcome.LAYOUT_CHANGED, detail), identity);
    }

    static Told askOn(Target next, Outcome otherwise, String detail) {
        return new AskOn(next, Finding.Unseen.of(otherwise, detail), Identity.UNKNOWN);
    }
}
