package tidemark.platforms.flickr;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import tidemark.account.Address;
import tidemark.account.Platform;
import tidemark.encoding.PercentEncoding;
import tidemark.platforms.spi.Addresses;
import tidemark.platforms.spi.WebLink;

/** Handles are the names in the URLs of pages, in lower case, or the permanent ids ({@code 35034346050@N01}) of accounts without a name. */
final class FlickrAddresses implements Addresses {

    static final Platform FLICKR = new Platform("flickr");

    private static final Pattern ID = Pattern.compile("\\d{1,15}@N\\d{2}");
    private static final Pattern NAME = Pattern.compile("[a-z0-9_-]{1,64}");
    private static final Set<String> PAGES = Set.of("tags", "friends", "upload", "organize", "me", "search", "explore",
            "recent", "edit",
            "signin", "login");

    @Override
    public Set<String> aliases() {
        return Set.of("flickrcom");
    }

    @Override
    public String form() {
        return "the name in a page's address or an id such as 35034346050@N01";
    }

    @Override
    public boolean hosts(WebLink link) {
        return link.host().equals("flickr.com") || link.host().endsWith(".flickr.com") || link.host().equals("flic.kr");
    }

    @Override
    public Optional<Address> at(WebLink link) {
        return switch (link.segment(0)) {
            case "photos", "people" -> of(link.segment(1));
            case "services" -> link.parameter("user_id").isEmpty()
                    ? WebLink.of(PercentEncoding.lenientPath(link.parameter("url")))
                            .filter(page -> !page.segment(0).equals("services"))
                            .flatMap(this::at)
                    : of(PercentEncoding.lenientPath(link.parameter("user_id")));
            default -> Optional.empty();
        };
    }

    @Override
    public Optional<Address> of(String handle) {
        String text = handle.strip().replaceFirst("^@", "");
        String id = text.toUpperCase(Locale.ROOT);
        if (ID.matcher(id).matches()) {
            return Optional.of(new Address(FLICKR, id));
        }
        String name = text.toLowerCase(Locale.ROOT);
        return NAME.matcher(name).matches() && !PAGES.contains(name)
                ? Optional.of(new Address(FLICKR, name))
                : Optional.empty();
    }

    @Override
    public URI profile(Address address) {
        return URI.create("https://www.flickr.com/people/" + address.handle() + "/");
    }

    @Override
    public Optional<String> permanentId(Address address) {
        return Optional.of(address.handle()).filter(this::permanent);
    }

    @Override
    public boolean permanent(String text) {
        return ID.matcher(text).matches();
    }
}
