package tidemark.platforms.linkedin;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import tidemark.account.Address;
import tidemark.account.Platform;
import tidemark.platforms.exchange.PlatformRequest;
import tidemark.platforms.spi.Addresses;
import tidemark.platforms.spi.WebLink;

/** Handles are {@code company/name}, {@code showcase/name} or {@code school/name} in lower case; a bare name is a company's. The name may be the organization's number. */
final class LinkedinAddresses implements Addresses {

    static final Platform LINKEDIN = new Platform("linkedin");

    private static final String PEOPLE = "a link to a person on LinkedIn; only pages of organizations are collected,"
            + " whose links hold /company/, /showcase/ or /school/";
    private static final Map<String, String> KINDS = Map.of("company", "company", "companies", "company",
            "company-beta", "company", "organization", "company", "showcase", "showcase", "school", "school", "edu",
            "school");
    private static final Pattern HANDLE = Pattern
            .compile("(?:(company|showcase|school)/)?([\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}&'’.,_+-]{0,119})");
    private static final Set<String> PAGES = Set.of("company", "showcase", "school", "in", "pub", "feed", "jobs",
            "login", "authwall", "signup", "home", "search", "groups", "posts", "pulse", "learning", "legal", "help");

    @Override
    public Set<String> aliases() {
        return Set.of("li", "linkedincompany", "linkedinpage", "linkedinshowcase");
    }

    @Override
    public String form() {
        return "company/name, showcase/name or school/name; people (in/name) are not collected";
    }

    @Override
    public boolean hosts(WebLink link) {
        return link.host().equals("linkedin.com") || link.host().matches("(?:[a-z]{2,3}|touch|m)\\.linkedin\\.com")
                || link.host().equals("lnkd.in");
    }

    @Override
    public Optional<Address> at(WebLink link) {
        boolean admin = link.segment(0).equals("organization-guest") || link.segment(0).equals("mwlite");
        String kind = KINDS.get(link.segment(admin ? 1 : 0));
        String name = link.segment(admin ? 2 : 1).replaceFirst("^school-", "");
        return kind == null || name.isEmpty() ? Optional.empty() : of(kind + "/" + name);
    }

    @Override
    public Optional<String> refusal(WebLink link) {
        boolean person = hosts(link) && Set.of("in", "pub", "profile").contains(link.segment(0));
        return person ? Optional.of(PEOPLE) : Optional.empty();
    }

    @Override
    public Optional<Address> of(String handle) {
        Matcher matcher = HANDLE.matcher(handle.strip().replaceFirst("^@", "").toLowerCase(Locale.ROOT));
        if (!matcher.matches() || PAGES.contains(matcher.group(2))) {
            return Optional.empty();
        }
        String kind = matcher.group(1) == null ? "company" : matcher.group(1);
        return Optional.of(new Address(LINKEDIN, kind + "/" + matcher.group(2)));
    }

    /** The name of an organization without its kind: names are unique across the kinds. */
    static String name(Address address) {
        return address.handle().substring(address.handle().indexOf('/') + 1);
    }

    /** The organization that a bare name in an answer names; its kind is taken from the address asked for. */
    static Optional<Address> named(String name, Address asked) {
        String kind = asked.handle().substring(0, asked.handle().indexOf('/') + 1);
        return new LinkedinAddresses().of(kind + name);
    }

    @Override
    public URI profile(Address address) {
        int slash = address.handle().indexOf('/');
        return URI.create("https://www.linkedin.com/" + address.handle().substring(0, slash + 1)
                + PlatformRequest.encoded(name(address)) + "/");
    }

    @Override
    public Optional<String> permanentId(Address address) {
        return Optional.of(name(address)).filter(this::permanent);
    }

    @Override
    public boolean permanent(String text) {
        return text.matches("\\d{1,19}");
    }
}
