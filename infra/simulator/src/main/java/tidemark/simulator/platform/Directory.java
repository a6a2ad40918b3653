package tidemark.simulator.platform;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import tidemark.simulator.fault.Fault;
import tidemark.simulator.fault.FaultKind;
import tidemark.simulator.fault.Faults;
import tidemark.simulator.population.AccountStatus;
import tidemark.simulator.population.Population;
import tidemark.simulator.population.SimulatedAccount;

/** The accounts of one platform as one of its hosts shows them at one moment, with faults applied. */
public final class Directory {

    private final String platform;
    private final String host;
    private final Population population;
    private final Faults faults;
    private final Instant now;

    public Directory(String platform, String host, Population population, Faults faults, Instant now) {
        this.platform = platform;
        this.host = host;
        this.population = population;
        this.faults = faults;
        this.now = now;
    }

    /** The account; absent if the platform has none with that handle or id (any more). */
    public Optional<AccountView> find(Key key) {
        return known(key).flatMap(account -> listing(account, key));
    }

    /** The account that had a handle when its owner received a credential, under its present handle. */
    public Optional<AccountView> owned(String handle) {
        return find(new Key.PermanentId(population.account(platform, handle).permanentId()));
    }

    /** The handles of these keys, in lower case. */
    public List<String> handles(List<Key> keys) {
        return keys.stream().map(this::known).flatMap(Optional::stream).map(SimulatedAccount::handle).toList();
    }

    /** The time of the response. */
    public Instant now() {
        return now;
    }

    private Optional<SimulatedAccount> known(Key key) {
        return switch (key) {
            case Key.Handle(String handle) -> Optional.of(population.account(platform, handle));
            case Key.PermanentId(String id) -> population.byPermanentId(platform, id);
        };
    }

    private Optional<AccountView> listing(SimulatedAccount account, Key key) {
        FaultKind fault = faults.onAccount(platform, host, account.handle()).map(Fault::kind).orElse(null);
        if (fault == FaultKind.RENAMED) {
            return renamed(account, key);
        }
        AccountStatus standing = fault == null ? account.standing() : standing(fault, account);
        String handle = key instanceof Key.Handle(String asked) && !asked.equalsIgnoreCase(account.handle())
                ? asked.toLowerCase(Locale.ROOT)
                : account.displayHandle();
        return Optional.of(new AccountView(account, handle, standing, now))
                .filter(l -> l.standing() != AccountStatus.MISSING);
    }

    private static AccountStatus standing(FaultKind fault, SimulatedAccount account) {
        return switch (fault) {
            case VANISHED -> AccountStatus.MISSING;
            case SUSPENDED -> AccountStatus.SUSPENDED;
            case HIDDEN -> AccountStatus.HIDDEN;
            default -> account.standing();
        };
    }

    private Optional<AccountView> renamed(SimulatedAccount account, Key key) {
        String handle = NewHandle.of(account.handle());
        population.rename(account, handle);
        boolean oldHandle = key instanceof Key.Handle(String asked) && asked.equalsIgnoreCase(account.handle());
        return oldHandle ? Optional.empty() : Optional.of(new AccountView(account, handle, account.standing(), now));
    }
}
