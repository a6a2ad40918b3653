package tidemark.platforms.misskey;

import java.net.URI;
import java.util.Optional;
import java.util.Set;

import tidemark.account.Address;
import tidemark.account.Platform;
import tidemark.platforms.fediverse.FederatedHandle;
import tidemark.platforms.fediverse.Software;
import tidemark.platforms.spi.Addresses;
import tidemark.platforms.spi.WebLink;

/** Handles are {@code user@host} in lower case. A link {@code /@name} alone is Misskey's only on hosts known to run it. */
final class MisskeyAddresses implements Addresses {

    private static final Platform MISSKEY = new Platform("misskey");

    @Override
    public Set<String> aliases() {
        return Set.of("sharkey", "firefish", "calckey", "iceshrimp", "foundkey");
    }

    @Override
    public String form() {
        return "user@host, such as syuilo@misskey.io";
    }

    @Override
    public boolean hosts(WebLink link) {
        return Software.of(link.host()) == Software.MISSKEY;
    }

    @Override
    public boolean onAnyHost() {
        return true;
    }

    @Override
    public Optional<Address> at(WebLink link) {
        return link.segment(0).startsWith("@")
                ? FederatedHandle.of(link.segment(0), link).map(MisskeyAddresses::address)
                : Optional.empty();
    }

    @Override
    public Optional<Address> of(String handle) {
        return FederatedHandle.of(handle).map(MisskeyAddresses::address);
    }

    private static Address address(FederatedHandle handle) {
        return new Address(MISSKEY, handle.toString());
    }

    @Override
    public URI profile(Address address) {
        return FederatedHandle.of(address.handle())
                .map(handle -> URI.create("https://" + handle.host() + "/@" + handle.user()))
                .orElseThrow(() -> new IllegalArgumentException("not a handle of Misskey"));
    }

    /** {@code id@host}: an id is unique within its host only. */
    @Override
    public boolean permanent(String text) {
        return text.matches("[a-z0-9]{10,32}@[a-z0-9.-]{4,253}") && text.matches("\\D*\\d.*@.*");
    }
}
