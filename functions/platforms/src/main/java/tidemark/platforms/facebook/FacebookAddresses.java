package tidemark.platforms.facebook;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import tidemark.account.Address;
import tidemark.account.Platform;
import tidemark.platforms.exchange.PlatformRequest;
import tidemark.platforms.spi.Addresses;
import tidemark.platforms.spi.WebLink;

/** Handles are names in lower case, with their dots kept for display although Facebook ignores them, or numbers where there is no name. */
final class FacebookAddresses implements Addresses {

    static final Platform FACEBOOK = new Platform("facebook");

    @Override
    public Set<String> aliases() {
        return Set.of("fb", "facebookespañol", "facebookenespañol", "facebookespanol", "facebookpage", "meta");
    }

    @Override
    public String form() {
        return "a Page's name of letters, digits and dots, or its number";
    }

    @Override
    public boolean hosts(WebLink link) {
        return FacebookLinks.hosts(link);
    }

    @Override
    public Optional<Address> at(WebLink link) {
        return FacebookLinks.name(link).flatMap(FacebookAddresses::address);
    }

    @Override
    public Optional<String> refusal(WebLink link) {
        return FacebookLinks.group(link).filter(group -> hosts(link))
                .map(group -> "a link to a group on Facebook; groups are not collected, only Pages are");
    }

    @Override
    public Optional<Address> of(String handle) {
        return address(handle.strip().replaceFirst("^@", ""));
    }

    private static Optional<Address> address(String name) {
        return FacebookLinks.plain(name).map(plain -> new Address(FACEBOOK, plain.toLowerCase(Locale.ROOT)));
    }

    /** The account that a name in an answer names: the one asked for if they differ in nothing but dots and capitals. */
    static Optional<Address> named(String name, Address asked) {
        return address(name)
                .map(shown -> shown.handle().replace(".", "").equals(asked.handle().replace(".", "")) ? asked : shown);
    }

    @Override
    public URI profile(Address address) {
        return permanent(address.handle())
                ? URI.create("https://www.facebook.com/profile.php?id=" + address.handle())
                : URI.create("https://www.facebook.com/" + PlatformRequest.encoded(address.handle()));
    }

    @Override
    public Optional<String> permanentId(Address address) {
        return Optional.of(address.handle()).filter(this::permanent);
    }

    @Override
    public boolean permanent(String text) {
        return text.matches("\\d{5,20}");
    }
}
