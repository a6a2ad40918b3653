package tidemark.platforms.truthsocial;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import tidemark.account.Address;
import tidemark.account.Platform;
import tidemark.platforms.spi.Addresses;
import tidemark.platforms.spi.WebLink;

/** Handles are user names in lower case; links write them {@code /@name}. */
final class TruthsocialAddresses implements Addresses {

    static final String HOST = "truthsocial.com";

    private static final Platform TRUTHSOCIAL = new Platform("truthsocial");
    private static final Pattern NAME = Pattern.compile("[a-z0-9_]{1,30}");

    @Override
    public Set<String> aliases() {
        return Set.of("truth", "truthsocialcom");
    }

    @Override
    public String form() {
        return "a user name of letters, digits and underscores";
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

    @Override
    public Optional<Address> of(String handle) {
        String name = handle.strip().toLowerCase(Locale.ROOT).replaceFirst("^@", "").replaceFirst("@truthsocial\\.com$",
                "");
        return NAME.matcher(name).matches() ? Optional.of(new Address(TRUTHSOCIAL, name)) : Optional.empty();
    }

    @Override
    public URI profile(Address address) {
        return URI.create("https://" + HOST + "/@" + address.handle());
    }

    @Override
    public boolean permanent(String text) {
        return text.matches("\\d{10,20}");
    }
}
