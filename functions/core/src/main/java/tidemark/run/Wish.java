package tidemark.run;

import java.util.List;

import tidemark.account.AccountId;
import tidemark.account.Platform;

/** Which accounts a run is to collect. */
public sealed interface Wish {

    Wish ALL = new All();

    /** Every active account. */
    record All() implements Wish {}

    /** Every active account of a platform. */
    record Whole(Platform platform) implements Wish {}

    /**
     * The accounts named, each once; one that is not active ends as withdrawn.
     *
     * @param accounts at most {@value #MOST}
     */
    record Named(List<AccountId> accounts) implements Wish {

        /** How many accounts one wish can name: it lives inside the run's item. */
        public static final int MOST = 1_000;

        public Named {
            accounts = accounts.stream().distinct().toList();
            if (accounts.size() > MOST) {
                throw new IllegalArgumentException("a run names at most " + MOST + " accounts");
            }
        }
    }
}
