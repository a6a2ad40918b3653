package tidemark.simulator.platform.peertube;

import java.util.Locale;

import tidemark.simulator.population.HandleStyle;

/** {@code name@host}, with or without {@code a/} before it: on a server a name is unique across channels and accounts. */
final class PeerTubeNames implements HandleStyle {

    private static final String ACCOUNT = "a/";

    @Override
    public String canonical(String handle) {
        String name = handle.toLowerCase(Locale.ROOT);
        return name.startsWith(ACCOUNT) ? name.substring(ACCOUNT.length()) : name;
    }
}
