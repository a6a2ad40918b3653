package tidemark.simulator.platform;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The state of a secret on the platform that issued it. */
public enum TokenState {
    VALID, EXPIRED, REVOKED;

    /** The state with a name in lower case. */
    public static Optional<TokenState> named(String name) {
        return Arrays.stream(values()).filter(state -> state.name().toLowerCase(Locale.ROOT).equals(name)).findFirst();
    }
}
