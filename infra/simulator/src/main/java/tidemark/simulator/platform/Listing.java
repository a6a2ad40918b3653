package tidemark.simulator.platform;

import java.time.Instant;

import tidemark.simulator.population.Numbers;
import tidemark.simulator.population.SimulatedAccount;
import tidemark.simulator.population.Standing;

/**
 * An account as its platform knows it now.
 *
 * @param handle the handle it has now, in the letters its owner chose
 */
public record Listing(SimulatedAccount account, String handle, Standing standing, Instant now) {

    /** What the platform counts now. */
    public Numbers numbers() {
        return account.at(now);
    }

    /** The permanent id. */
    public String id() {
        return account.permanentId();
    }

    /** Whether the account's profile may be shown, with or without its counts. */
    public boolean shown() {
        return standing == Standing.OPEN || standing == Standing.HIDDEN;
    }

    /** Whether the account is there but closed or without its count. */
    public boolean hidden() {
        return standing == Standing.HIDDEN;
    }
}
