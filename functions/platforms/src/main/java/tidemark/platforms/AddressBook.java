package tidemark.platforms;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import tidemark.account.Address;
import tidemark.platforms.spi.WebLink;

/** Parses addresses from what people write: {@code platform/handle}, a link, or a handle beside the name of its platform. Immutable. */
public final class AddressBook {

    /** The end of the reason that {@link #of} gives if the platform is not known. */
    public static final String UNKNOWN_PLATFORM = "is not known here";

    private static final int LONGEST = 40;

    private final Platforms platforms;
    private final Map<String, RegisteredPlatform> words = new HashMap<>();

    public AddressBook(Platforms platforms) {
        this.platforms = platforms;
        for (RegisteredPlatform registered : platforms.all()) {
            words.putIfAbsent(plain(registered.policy().platform().id()), registered);
            words.putIfAbsent(plain(registered.policy().name()), registered);
            registered.platform().addresses().aliases().forEach(alias -> words.putIfAbsent(alias, registered));
        }
    }

    /** The result of parsing a text. */
    public sealed interface Parsed {

        record Found(Address address) implements Parsed {}

        /** @param reason one sentence for users, without the text itself */
        record Refused(String reason) implements Parsed {}
    }

    /** Reads {@code platform/handle} or a link. */
    public Parsed read(String text) {
        int slash = text.indexOf('/');
        Optional<RegisteredPlatform> named = slash < 0 ? Optional.empty() : platform(text.substring(0, slash));
        if (named.isPresent() && !text.startsWith("//", slash)) {
            return handle(named.get(), text.substring(slash + 1));
        }
        return WebLink.of(text).map(this::link)
                .orElseGet(() -> new Parsed.Refused(
                        "neither platform/handle nor a link; platforms are " + platforms.names()));
    }

    /** Reads a link to an account. */
    public Parsed link(WebLink link) {
        List<RegisteredPlatform> own = platforms.all().stream()
                .filter(registered -> registered.platform().addresses().hosts(link))
                .sorted(Comparator.comparing(registered -> registered.platform().addresses().onAnyHost())).toList();
        if (own.isEmpty()) {
            return new Parsed.Refused("no platform known here has links of \"" + shown(link.host()) + "\"");
        }
        RegisteredPlatform registered = own.getFirst();
        return registered.platform().addresses().at(link).<Parsed>map(address -> found(registered, address))
                .orElseGet(() -> new Parsed.Refused(registered.platform().addresses().refusal(link)
                        .orElse("a link to " + registered.policy().name() + ", but not to an account")));
    }

    /** Reads a handle, or a link, of a platform that is named separately. */
    public Parsed of(String platform, String text) {
        Optional<RegisteredPlatform> registered = platform(platform);
        if (registered.isEmpty()) {
            return new Parsed.Refused("the platform \"" + shown(platform.strip()) + "\" " + UNKNOWN_PLATFORM);
        }
        Optional<WebLink> link = text.contains("/") ? WebLink.of(text) : Optional.empty();
        if (link.isEmpty()) {
            return handle(registered.get(), text);
        }
        return registered.get().platform().addresses().at(link.get())
                .filter(address -> registered.get().platform().addresses().hosts(link.get())
                        || isUnclaimed(registered.get(), link.get()))
                .<Parsed>map(address -> found(registered.get(), address))
                .orElseGet(() -> new Parsed.Refused(registered.get().platform().addresses().refusal(link.get())
                        .orElse("the link leads to no account on " + registered.get().policy().name())));
    }

    /** Whether no other platform claims the link; between platforms that may be on any host, the platform named beside the link wins. */
    private boolean isUnclaimed(RegisteredPlatform named, WebLink link) {
        boolean anywhere = named.platform().addresses().onAnyHost();
        return platforms.all().stream().map(registered -> registered.platform().addresses())
                .filter(addresses -> !anywhere || !addresses.onAnyHost())
                .noneMatch(addresses -> addresses.hosts(link)) && link.host().contains(".");
    }

    /** The permanent id, if the address is written with one; empty if it is written with a name. */
    public Optional<String> permanentId(Address address) {
        return platforms.registered(address.platform())
                .flatMap(registered -> registered.platform().addresses().permanentId(address));
    }

    /** The platform that a word means: its id, its name or an alias, whatever the case, spaces and signs. */
    public Optional<RegisteredPlatform> platform(String word) {
        return Optional.ofNullable(words.get(plain(word)));
    }

    private static Parsed handle(RegisteredPlatform registered, String text) {
        return registered.platform().addresses().of(text).<Parsed>map(address -> found(registered, address))
                .orElseGet(() -> new Parsed.Refused("no handle of " + registered.policy().name() + ", which is "
                        + registered.platform().addresses().form()));
    }

    /** Sets the platform of an address, because several platforms may share the code that parsed it. */
    private static Parsed.Found found(RegisteredPlatform registered, Address address) {
        return new Parsed.Found(new Address(registered.policy().platform(), address.handle()));
    }

    private static String shown(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…";
    }

    private static String plain(String word) {
        return word.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
