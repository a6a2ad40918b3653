package tidemark.simulator.population;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** All accounts of all simulated platforms: every handle is an account. Thread-safe. */
public final class Population {

    private final long seed;
    private final Map<String, Traits> traits;
    private final Identities identities;

    public Population(long seed, Collection<Traits> traits, Identities identities) {
        this.seed = seed;
        this.traits = traits.stream().collect(Collectors.toUnmodifiableMap(Traits::platform, t -> t));
        this.identities = identities;
    }

    /**
     * The account of a handle, in any case; the new handle of a renamed account leads to that account.
     *
     * @throws IllegalArgumentException if the platform is not simulated
     */
    public SimulatedAccount account(String platform, String handle) {
        HandleStyle naming = traits(platform).naming();
        String asked = naming.canonical(handle);
        String original = identities.formerHandle(platform, asked).orElse(asked);
        SimulatedAccount account = new SimulatedAccount(seed, traits(platform), original);
        identities.give(platform, account.permanentId(), original);
        naming.id(original).map(naming::shown).map(naming::canonical).filter(shown -> !shown.equals(original))
                .ifPresent(shown -> identities.rename(platform, shown, original));
        return account;
    }

    /**
     * The account that a permanent id was given out for; absent for an id that was never given out, unless the platform's accounts may be
     * listed by id alone.
     */
    public Optional<SimulatedAccount> byPermanentId(String platform, String id) {
        return identities.handleOf(platform, id).or(() -> traits(platform).naming().ofId(id))
                .map(handle -> account(platform, handle));
    }

    /** Makes an account available under a new handle as well. */
    public void rename(SimulatedAccount account, String newHandle) {
        identities.rename(account.platform(), traits(account.platform()).naming().canonical(newHandle),
                account.handle());
    }

    /** Whether a platform is simulated. */
    public boolean simulates(String platform) {
        return traits.containsKey(platform);
    }

    private Traits traits(String platform) {
        Traits found = traits.get(platform);
        if (found == null) {
            throw new IllegalArgumentException("not simulated: " + platform);
        }
        return found;
    }
}
