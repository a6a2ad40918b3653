package tidemark.platforms.tiktok;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import tidemark.account.Address;
import tidemark.account.Platform;
import tidemark.platforms.spi.Addresses;
import tidemark.platforms.spi.WebLink;

/** Handles are user names in lower case, without the @. */
final class TiktokAddresses implements Addresses {

    static final Platform TIKTOK = new Platform("tiktok");

    private static final Pattern NAME = Pattern.compile("[a-z0-9._]{1,24}");

    @Override
    public Set<String> aliases() {
        return Set.of("tt", "musically", "douyininternational");
    }

    @Override
    public String form() {
        return "a user name of up to 24 letters, digits, dots and underscores";
    }

    @Override
    public boolean hosts(WebLink link) {
        return link.host().equals("tiktok.com") || link.host().endsWith(".tiktok.com")
                || link.host().endsWith("tiktokapis.com");
    }

    /** The @name may follow a language or {@code /embed}; the hosts of short links and of help pages name no account. */
    @Override
    public Optional<Address> at(WebLink link) {
        String named = link.parameter("uniqueId").isEmpty() ? link.parameter("unique_id") : link.parameter("uniqueId");
        return link.path().stream().filter(part -> part.startsWith("@")).findFirst()
                .or(() -> Optional.of(named).filter(name -> !name.isEmpty())).flatMap(this::of);
    }

    @Override
    public Optional<Address> of(String handle) {
        String name = handle.strip().replaceFirst("^@", "").toLowerCase(Locale.ROOT);
        return NAME.matcher(name).matches() && !name.endsWith(".")
                ? Optional.of(new Address(TIKTOK, name))
                : Optional.empty();
    }

    @Override
    public URI profile(Address address) {
        return URI.create("https://www.tiktok.com/@" + address.handle());
    }

    @Override
    public boolean permanent(String text) {
        return text.matches("\\d{5,20}");
    }
}
