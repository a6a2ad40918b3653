package tidemark.local;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import tidemark.reading.Outcome;

/** Describes in plain words how a collection ended. */
final class OutcomeWords {

    private OutcomeWords() {}

    /**
     * One phrase per outcome, the largest number first.
     *
     * @param byOutcome how many accounts ended in each outcome
     */
    static String of(Map<Outcome, Long> byOutcome) {
        List<String> phrases = new ArrayList<>();
        byOutcome.entrySet().stream().filter(entry -> entry.getValue() > 0)
                .sorted(Map.Entry.<Outcome, Long>comparingByValue().reversed())
                .forEach(entry -> phrases.add(phrase(entry.getKey(), entry.getValue())));
        return phrases.isEmpty() ? "nothing was to be asked" : String.join("; ", phrases);
    }

    /** A count with its noun, such as {@code 1 account} or {@code 2,000 accounts}. */
    static String count(long number, String noun) {
        return String.format(Locale.ROOT, "%,d %s", number, number == 1 ? noun : noun + "s");
    }

    private static String phrase(Outcome outcome, long number) {
        String was = number == 1 ? "was" : "were";
        String has = number == 1 ? "hides its" : "hide their";
        String words = switch (outcome) {
            case OK -> was + " read";
            case COUNT_HIDDEN -> has + " audience";
            case RENAMED -> was + " read under a new name";
            case NOT_FOUND -> was + " not found";
            case SUSPENDED -> was + " suspended by the platform";
            case PRIVATE -> number == 1 ? "is private" : "are private";
            case NEEDS_CREDENTIAL -> (number == 1 ? "needs" : "need") + " a credential (bin/tidemark credentials list)";
            case LOGIN_WALL -> "met a login page";
            case CONSENT -> "met a consent page";
            case BOT_CHALLENGE -> "met a challenge for robots";
            case RATE_LIMITED -> was + " kept out by the platform's limit";
            case LAYOUT_CHANGED -> "gave an answer that no reader knows";
            case TRANSIENT -> "failed for the moment";
            case WITHDRAWN -> was + " paused or removed before being asked";
            case SATISFIED -> was + " read less than ten minutes ago and not asked again (--fresh asks anyway)";
            case OVER_CAPACITY -> "found no room in the platform's limits";
            case FAILED -> "failed to the last try";
        };
        return String.format(Locale.ROOT, "%,d %s", number, words);
    }
}
