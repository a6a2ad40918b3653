package tidemark.platforms.tiktok;

import java.util.Optional;
import java.util.Set;

import tidemark.account.Address;
import tidemark.account.Platform;
import tidemark.platforms.spi.PlainHandles;
import tidemark.platforms.spi.WebLink;

/** Handles are user names in lower case, without the @. */
final class TiktokAddresses extends PlainHandles {

    static final Platform TIKTOK = new Platform("tiktok");

    TiktokAddresses() {
        super(TIKTOK, Set.of("tt", "musically",
                "douyininternational"),
                Names.of("a user name of up to 24 letters, digits, dots and underscores", "[a-z0-9._]{1,24}(?<!\\.)"),
                "https://www.tiktok.com/@%s", "\\d{5,20}");
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
}
