package tidemark.simulator.platform;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a secret stands with the platform that gave it. */
public enum TokenState {
    VALID, EXPIRED, REVOKED;

    /** The state of a name in lower case. */
    public static Optional<TokenState> named(String name) {
        return Arrays.stream(values()).filter(state -> state.name().toLowerCase(Locale.ROOT).equals(name)).findFirst();
    }
}
