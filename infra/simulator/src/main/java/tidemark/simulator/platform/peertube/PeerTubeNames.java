package tidemark.simulator.platform.peertube;

import java.util.Locale;

import tidemark.simulator.population.HandleStyle;

/** {@code name@host}, with {@code a/} before it or not: a server gives a name once, to a channel or to an account. */
final class PeerTubeNames implements HandleStyle {

    private static final String ACCOUNT = "a/";

    @Override
    public String canonical(String handle) {
        String name = handle.toLowerCase(Locale.ROOT);
        return name.startsWith(ACCOUNT) ? name.substring(ACCOUNT.length()) : name;
    }
}
