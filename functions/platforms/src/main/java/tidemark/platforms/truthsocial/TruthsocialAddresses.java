package tidemark.platforms.truthsocial;

import java.util.Optional;
import java.util.Set;

import tidemark.account.Address;
import tidemark.account.Platform;
import tidemark.platforms.spi.PlainHandles;
import tidemark.platforms.spi.WebLink;

/** Handles are user names in lower case; links write them {@code /@name}. */
final class TruthsocialAddresses extends PlainHandles {

    static final String HOST = "truthsocial.com";

    private static final Platform TRUTHSOCIAL = new Platform("truthsocial");

    TruthsocialAddresses() {
        super(TRUTHSOCIAL, Set.of("truth",
                "truthsocialcom"),
                Names.of("a user name of letters, digits and underscores", "[a-z0-9_]{1,30}")
                        .maybeWith("@truthsocial\\.com"),
                "https://truthsocial.com/@%s", "\\d{10,20}");
    }

    @Override
    public boolean hosts(WebLink link) {
        return link.host().equals(HOST);
    }

    @Override
    public Optional<Address> at(WebLink link) {
        String first = link.segment(0);
        if (first.equals("api")) {
            return of(link.parameter("acct"));
        }
        return first.startsWith("@")
                ? of(first)
                : first.equals("users") && link.path().size() > 1 ? of(link.segment(1)) : Optional.empty();
    }
}
