package tidemark.simulator.platform;

import java.util.Set;

import tidemark.simulator.population.Traits;

/** A platform on a fixed set of hosts, which are all alike. */
public abstract class HostedPlatform implements Platform {

    private final Traits traits;
    private final Set<String> hosts;

    protected HostedPlatform(Traits traits, String... hosts) {
        this.traits = traits;
        this.hosts = Set.of(hosts);
    }

    @Override
    public final Traits traits() {
        return traits;
    }

    @Override
    public final boolean speaksFor(String host) {
        return hosts.contains(host);
    }
}
