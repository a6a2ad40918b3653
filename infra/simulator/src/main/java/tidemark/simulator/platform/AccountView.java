package tidemark.simulator.platform;

import java.time.Instant;

import tidemark.simulator.population.AccountStatus;
import tidemark.simulator.population.Numbers;
import tidemark.simulator.population.SimulatedAccount;

/**
 * An account as its platform knows it now.
 *
 * @param handle the handle it has now, in the case its owner chose
 */
public record AccountView(SimulatedAccount account, String handle, AccountStatus standing, Instant now) {

    /** The numbers at this moment. */
    public Numbers numbers() {
        return account.at(now);
    }

    /** The permanent id. */
    public String id() {
        return account.permanentId();
    }

    /** Whether the account's profile may be shown, with or without its counts. */
    public boolean shown() {
        return standing == AccountStatus.OPEN || standing == AccountStatus.HIDDEN;
    }

    /** Whether the account exists but is not public or hides its count. */
    public boolean hidden() {
        return standing == AccountStatus.HIDDEN;
    }
}
