package tidemark.run;

import java.util.List;

import tidemark.account.AccountId;
import tidemark.account.Platform;

/** Which accounts a run is to collect. */
public sealed interface AccountSelection {

    AccountSelection ALL = new All();

    /** Every active account. */
    record All() implements AccountSelection {}

    /** Every active account of a platform. */
    record Whole(Platform platform) implements AccountSelection {}

    /**
     * The accounts named, each once; one that is not active ends as withdrawn.
     *
     * @param accounts at most {@value #MOST}
     */
    record Named(List<AccountId> accounts) implements AccountSelection {

        /** How many accounts one selection can name: it is stored inside the run's item. */
        public static final int MOST = 1_000;

        public Named {
            accounts = accounts.stream().distinct().toList();
            if (accounts.size() > MOST) {
                throw new IllegalArgumentException("a run names at most " + MOST + " accounts");
            }
        }
    }
}
