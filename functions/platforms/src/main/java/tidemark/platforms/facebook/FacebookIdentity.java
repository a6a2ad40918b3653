package tidemark.platforms.facebook;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

import tidemark.platforms.exchange.HtmlPage;
import tidemark.platforms.exchange.JsonBody;
import tidemark.platforms.spi.ReportedIdentity;
import tidemark.platforms.spi.WebLink;

/**
 * The account of a page, as the page itself says: its structured data, {@code og:url}, canonical link and app links.
 *
 * @param identity the name as Facebook writes it, or the number where it has none; all absent if the page names no account
 */
record FacebookIdentity(ReportedIdentity identity) {

    private static final Pattern APP = Pattern.compile("fb://(?:page|profile|group)/(?:\\?id=)?(\\d{5,20}).*");
    private static final Pattern OWN_ID = Pattern.compile("\\bpageID\"?:\\s*\"?(\\d{5,20})\"?");
    private static final Pattern SUFFIX = Pattern.compile("(?: - [^-|]+)? [|–-] Facebook$");

    static FacebookIdentity of(Document page) {
        String handle = handle(page);
        String id = id(page);
        String either = handle == null ? id : handle;
        return new FacebookIdentity(
                either == null ? ReportedIdentity.UNKNOWN : new ReportedIdentity(either, id, title(page)));
    }

    boolean empty() {
        return identity.handle() == null;
    }

    /** Whether a link leads to this account. */
    boolean owns(String url) {
        String shown = identity.handle();
        return shown != null && named(url).filter(name -> name.equalsIgnoreCase(shown)
                || name.equals(identity.permanentId())).isPresent();
    }

    private static @Nullable String handle(Document page) {
        List<String> urls = new ArrayList<>();
        for (Element script : page.select("script[type=application/ld+json]")) {
            JsonNode data = JsonBody.of(script.data().getBytes(StandardCharsets.UTF_8)).root();
            urls.add(data.path("@id").asText());
            urls.add(data.path("url").asText());
        }
        urls.add(HtmlPage.meta(page, "og:url"));
        page.select("link[rel=canonical]").forEach(link -> urls.add(link.attr("href")));
        List<String> names = urls.stream().flatMap(url -> named(url).stream()).toList();
        return names.stream().filter(name -> !name.matches("\\d+")).findFirst()
                .orElse(names.isEmpty() ? null : names.getFirst());
    }

    private static Optional<String> named(String url) {
        String whole = url.startsWith("/") ? "https://www.facebook.com" + url : url;
        return WebLink.of(whole).filter(FacebookLinks::hosts)
                .flatMap(link -> FacebookLinks.name(link).or(() -> FacebookLinks.group(link)));
    }

    /** The id of the app links; else the id of the page that the scripts are about, if they are about exactly one. */
    private static @Nullable String id(Document page) {
        for (String name : List.of("al:android:url", "al:ios:url")) {
            var app = APP.matcher(HtmlPage.meta(page, name));
            if (app.matches()) {
                return app.group(1);
            }
        }
        Set<String> ids = page.select("script").stream().flatMap(script -> OWN_ID.matcher(script.data()).results())
                .map(found -> found.group(1)).collect(Collectors.toSet());
        return ids.size() == 1 ? ids.iterator().next() : null;
    }

    private static @Nullable String title(Document page) {
        String shown = HtmlPage.meta(page, "og:title");
        String title = SUFFIX.matcher(shown.isEmpty() ? page.title().strip() : shown).replaceFirst("");
        return title.isBlank() ? null : title;
    }
}
