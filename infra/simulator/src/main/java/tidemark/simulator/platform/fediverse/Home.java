package tidemark.simulator.platform.fediverse;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import tidemark.simulator.platform.AccountView;

/** A server of the fediverse, which has the accounts of its own host. */
public record Home(String host) {

    private static final Pattern USER = Pattern.compile("(?i)[a-z0-9_]+([a-z0-9_.-]+[a-z0-9_]+)?");
    private static final String CLOSED = "closed-";
    private static final String SIGNED = "signed-";

    /** The URL of a path on this server. */
    public String url(String path) {
        return "https://" + host + path;
    }

    /** Whether its API answers only its own members. */
    public boolean membersOnly() {
        return host.startsWith(CLOSED) || host.startsWith(SIGNED);
    }

    /** Whether it gives actors only to servers that sign their requests. */
    boolean signedFetches() {
        return host.startsWith(SIGNED);
    }

    /** The name in {@code name}, {@code @name} or {@code name@host}; absent if it belongs to another host or is not a name. */
    public Optional<String> localName(String acct) {
        String name = acct.startsWith("@") ? acct.substring(1) : acct;
        String suffix = "@" + host;
        String user = name.toLowerCase(Locale.ROOT).endsWith(suffix)
                ? name.substring(0, name.length() - suffix.length())
                : name;
        return Optional.of(user).filter(USER.asMatchPredicate());
    }

    /** Whether an account belongs to this server. */
    public boolean houses(AccountView listing) {
        return listing.account().handle().endsWith("@" + host);
    }
}
