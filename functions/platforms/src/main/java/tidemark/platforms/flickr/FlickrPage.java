package tidemark.platforms.flickr;

import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.databind.JsonNode;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

import tidemark.platform.Secret;
import tidemark.platform.Target;
import tidemark.platforms.exchange.HtmlPage;
import tidemark.platforms.exchange.PlatformRequest;
import tidemark.platforms.exchange.PlatformResponse;
import tidemark.platforms.refusal.ResponseChecks;
import tidemark.platforms.spi.FetchMethod;
import tidemark.platforms.spi.ParseResult;
import tidemark.reading.Outcome;

/** The page of a person, {@code /people/NAME/}; the photo pages have the same form. Undocumented; requested only if the operator turns it on. */
final class FlickrPage implements FetchMethod {

    private static final String HOST = "www.flickr.com";

    @Override
    public String name() {
        return "page";
    }

    @Override
    public String reads() {
        return "the page of a person: followers, following, photos as posts; exact, before 2015 abbreviated";
    }

    @Override
    public String host(Target target) {
        return HOST;
    }

    @Override
    public PlannedRequest ask(List<Target> targets, @Nullable Secret credential) {
        String id = targets.getFirst().permanentId();
        String name = id == null ? targets.getFirst().address().handle() : id;
        return PlannedRequest.single(targets, PlatformRequest.page("https://" + HOST + "/people/" + name + "/"));
    }

    @Override
    public boolean recognises(PlatformResponse answer) {
        return answer.looksLikePage() && !answer.text().contains("<rsp");
    }

    @Override
    public Opened open(PlatformResponse answer) {
        return ResponseChecks.page(answer, this::read);
    }

    private ParseResult read(Document page, Target target) {
        JsonNode models = HtmlPage.assigned(page, "modelExport").path("main");
        if (models.isObject()) {
            return new FlickrModels(models).result(target, name());
        }
        String title = page.title().toLowerCase(Locale.ROOT);
        if (title.contains("page not found") || title.startsWith("404")) {
            return ParseResult.said(Outcome.NOT_FOUND, "");
        }
        if (title.startsWith("flickr login") || title.startsWith("log in to flickr")) {
            return ParseResult.said(Outcome.LOGIN_WALL, "Flickr showed its login page.");
        }
        return FlickrMarkup.read(page, target, name());
    }
}
