package tidemark.simulator.population;

import java.util.regex.Pattern;

/** The status of an account on its platform. */
public enum AccountStatus {
    /** Public, with its count. */
    OPEN,
    /** The platform has no such account. */
    MISSING,
    /** Removed by the platform. */
    SUSPENDED,
    /** Exists, but is not public or hides its count. */
    HIDDEN;

    private static final double SHARE = 0.01;
    private static final Pattern GENERATED = Pattern.compile("(?:[@!]|[a-z]+/)?demo[-_\\d].*|.*\\.demo\\.example");

    /**
     * The status of a handle. Accounts are open, except for one in a hundred of the generated ones (whose handles begin with
     * {@code demo_} or {@code demo-}, after a prefix such as {@code r/}, or end with {@code demo.example}): half of those are missing, three
     * tenths suspended and two tenths hidden.
     */
    static AccountStatus of(long hash, String handle) {
        double draw = Seeded.unit(Seeded.draw(hash, 21)) / SHARE;
        if (!generated(handle) || draw >= 1) {
            return OPEN;
        }
        return draw < 0.5 ? MISSING : draw < 0.8 ? SUSPENDED : HIDDEN;
    }

    private static boolean generated(String handle) {
        return GENERATED.matcher(handle).matches();
    }
}
