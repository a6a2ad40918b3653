package tidemark.platforms.lemmy;

import java.net.URI;
import java.util.Optional;
import java.util.Set;

import tidemark.account.Address;
import tidemark.account.Platform;
import tidemark.platforms.fediverse.FederatedHandle;
import tidemark.platforms.fediverse.Software;
import tidemark.platforms.spi.Addresses;
import tidemark.platforms.spi.WebLink;

/**
 * Handles are {@code !community@host} and {@code user@host} in lower case. Links {@code /c/name} and {@code /u/name} alone are Lemmy's only on hosts
 * known to run it, because PeerTube and forums use them, too.
 */
final class LemmyAddresses implements Addresses {

    static final String COMMUNITY = "!";

    private static final Platform LEMMY = new Platform("lemmy");

    @Override
    public Set<String> aliases() {
        return Set.of("lemmycommunity");
    }

    @Override
    public String form() {
        return "!community@host or user@host, such as !asklemmy@lemmy.ml";
    }

    @Override
    public boolean hosts(WebLink link) {
        return Software.of(link.host()) == Software.LEMMY;
    }

    @Override
    public boolean onAnyHost() {
        return true;
    }

    @Override
    public Optional<Address> at(WebLink link) {
        return switch (link.segment(0)) {
            case "c" -> FederatedHandle.of(link.segment(1), link).map(handle -> address(COMMUNITY, handle));
            case "u" -> FederatedHandle.of(link.segment(1), link).map(handle -> address("", handle));
            case "api" -> link.segment(2).equals("community")
                    ? FederatedHandle.of(link.parameter("name").replace("%40", "@"), link)
                            .map(handle -> address(COMMUNITY, handle))
                    : FederatedHandle.of(link.parameter("username").replace("%40", "@"), link)
                            .map(handle -> address("", handle));
            default -> Optional.empty();
        };
    }

    @Override
    public Optional<Address> of(String handle) {
        String bare = handle.strip().replaceFirst("^/?c/", COMMUNITY).replaceFirst("^/?u/", "");
        String kind = bare.startsWith(COMMUNITY) ? COMMUNITY : "";
        return FederatedHandle.of(bare.substring(kind.length())).map(named -> address(kind, named));
    }

    /** Communities are often written without the {@code !}. */
    @Override
    public Optional<Address> alsoMeant(Address address) {
        return isCommunity(address.handle())
                ? Optional.empty()
                : Optional.of(new Address(LEMMY, COMMUNITY + address.handle()));
    }

    private static Address address(String kind, FederatedHandle handle) {
        return new Address(LEMMY, kind + handle);
    }

    @Override
    public URI profile(Address address) {
        FederatedHandle handle = federated(address.handle()).orElseThrow();
        return URI.create("https://" + handle.host() + (isCommunity(address.handle()) ? "/c/" : "/u/") + handle.user());
    }

    /** {@code id@host}: an id is unique within its host only. */
    @Override
    public boolean permanent(String text) {
        return text.matches("\\d{1,19}@[a-z0-9.-]{4,253}");
    }

    static boolean isCommunity(String handle) {
        return handle.startsWith(COMMUNITY);
    }

    /** A handle without its kind. */
    static Optional<FederatedHandle> federated(String handle) {
        return FederatedHandle.of(handle.replaceFirst("^" + COMMUNITY, ""));
    }
}
