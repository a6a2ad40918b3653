package tidemark.platforms.bluesky;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import tidemark.account.Address;
import tidemark.account.Platform;
import tidemark.platforms.spi.Addresses;
import tidemark.platforms.spi.WebLink;

/** Handles are domain names, in lower case; an account may also be written by its DID. */
final class BlueskyAddresses implements Addresses {

    static final Platform BLUESKY = new Platform("bluesky");

    private static final Set<String> HOSTS = Set.of("bsky.app", "bsky.social", "staging.bsky.app", "main.bsky.dev",
            "public.api.bsky.app");
    private static final Pattern HANDLE = Pattern.compile(
            "(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?");
    private static final Pattern DID = Pattern.compile("did:plc:[a-z2-7]{24}|did:web:[a-zA-Z0-9.:%_-]{3,200}");

    @Override
    public Set<String> aliases() {
        return Set.of("bsky", "atproto");
    }

    @Override
    public String form() {
        return "a domain name such as nasa.bsky.social, or a DID";
    }

    @Override
    public boolean hosts(WebLink link) {
        return HOSTS.contains(link.host()) || ofOwnHost(link);
    }

    @Override
    public Optional<Address> at(WebLink link) {
        if (ofOwnHost(link)) {
            return of(link.host());
        }
        if (link.segment(0).equals("xrpc")) {
            return of(link.parameter("actor").isEmpty() ? link.parameter("actors") : link.parameter("actor"));
        }
        return link.segment(0).equals("profile") ? of(link.segment(1)) : Optional.empty();
    }

    @Override
    public Optional<Address> of(String handle) {
        String bare = handle.strip().replaceFirst("^(?:at://)?@?", "");
        if (DID.matcher(bare).matches()) {
            return Optional.of(new Address(BLUESKY, bare));
        }
        String lower = bare.toLowerCase(Locale.ROOT);
        return HANDLE.matcher(lower).matches() && !lower.equals("handle.invalid")
                ? Optional.of(new Address(BLUESKY, lower))
                : Optional.empty();
    }

    @Override
    public URI profile(Address address) {
        return URI.create("https://bsky.app/profile/" + address.handle());
    }

    @Override
    public Optional<String> permanentId(Address address) {
        return Optional.of(address.handle()).filter(this::permanent);
    }

    @Override
    public boolean permanent(String text) {
        return DID.matcher(text).matches();
    }

    private static boolean ofOwnHost(WebLink link) {
        return link.host().endsWith(".bsky.social") && link.path().isEmpty();
    }
}
