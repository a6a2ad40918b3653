package tidemark.simulator.population;

import java.util.regex.Pattern;

/** Where an account stands with its platform. */
public enum AccountStatus {
    /** Public and counted. */
    OPEN,
    /** The platform knows no such account. */
    MISSING,
    /** Removed by the platform. */
    SUSPENDED,
    /** There, but closed to strangers or without its count. */
    HIDDEN;

    private static final double SHARE = 0.01;
    private static final Pattern GENERATED = Pattern.compile("(?:[@!]|[a-z]+/)?demo[-_\\d].*|.*\\.demo\\.example");

    /**
     * The standing of a handle. Accounts are open, but for one in a hundred of the generated ones (whose handles begin
     * with {@code demo_} or {@code demo-}, after {@code r/} or the like, or lie under {@code demo.example}): of those half are missing, three tenths
     * suspended and two tenths hidden.
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
