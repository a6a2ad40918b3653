package tidemark.platforms.substack;

import com.fasterxml.jackson.databind.JsonNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

import tidemark.platform.Target;
import tidemark.platforms.exchange.HtmlPage;
import tidemark.platforms.exchange.JsonBody;
import tidemark.platforms.exchange.PlatformResponse;
import tidemark.platforms.refusal.ResponseChecks;
import tidemark.platforms.spi.ParseResult;
import tidemark.platforms.spi.Reader;
import tidemark.platforms.spi.ReportedIdentity;

/** Saved profile pages, whose {@code window._preloads} carry the public profile; never requested. */
final class SubstackPage implements Reader {

    private static final String START = "JSON.parse(";

    @Override
    public String name() {
        return "page";
    }

    @Override
    public String reads() {
        return "saved profile pages: subscribers; exact, or a least number with bounds";
    }

    @Override
    public boolean recognises(PlatformResponse answer) {
        return answer.looksLikePage();
    }

    @Override
    public Opened open(PlatformResponse answer) {
        return ResponseChecks.page(answer, this::read);
    }

    private ParseResult read(Document page, Target target) {
        JsonNode profile = preloads(page).findPath("profile");
        return profile.path("handle").isTextual()
                ? SubstackProfile.result(profile, target, name())
                : ParseResult.changed("The page carries no profile.", ReportedIdentity.UNKNOWN);
    }

    /** The state is a JSON text inside a JSON string. */
    private static JsonNode preloads(Document page) {
        for (Element script : page.select("script")) {
            int at = script.data().indexOf(START);
            if (script.data().contains("_preloads") && at >= 0) {
                JsonNode text = JsonBody.within(script.data(), at + START.length()).root();
                return JsonBody.within(text.asText(""), 0).root();
            }
        }
        return HtmlPage.assigned(page, "_preloads");
    }
}
