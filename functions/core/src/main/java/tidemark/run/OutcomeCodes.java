package tidemark.run;

import tidemark.reading.Outcome;

/**
 * What a run knows of each account of a chunk, one character an account: {@code 0} to {@code 3} while it is open, the tries it has used;
 * the letter of its outcome once it is final. A final one never changes.
 */
public final class OutcomeCodes {

    /** Tries an account has in a run. */
    public static final int TRIES = 3;

    private OutcomeCodes() {}

    /** Codes of accounts without any try. */
    public static String fresh(int accounts) {
        return "0".repeat(accounts);
    }

    public static boolean open(char code) {
        return code >= '0' && code <= '9';
    }

    /** The tries an open account has used. */
    public static int tries(char code) {
        return code - '0';
    }

    public static boolean allFinal(String codes) {
        return codes.chars().noneMatch(code -> open((char) code));
    }

    /** The outcome of an account that could not be requested again in time. */
    static Outcome unasked(int tries) {
        return tries == 0 ? Outcome.OVER_CAPACITY : Outcome.FAILED;
    }

    /** What became final, and what was tried again, between two states of the same codes. */
    public static Tally difference(String before, String after) {
        Tally tally = Tally.NONE;
        for (int i = 0; i < before.length(); i++) {
            char old = before.charAt(i);
            char now = after.charAt(i);
            if (old != now && open(old)) {
                tally = tally.plus(open(now) ? Tally.retried(tries(now) - tries(old)) : Tally.of(Outcome.of(now)));
            }
        }
        return tally;
    }
}
