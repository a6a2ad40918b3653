package tidemark.platforms.substack;

import com.fasterxml.jackson.databind.JsonNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

import tidemark.platform.Target;
import tidemark.platforms.exchange.Answer;
import tidemark.platforms.exchange.JsonBody;
import tidemark.platforms.exchange.Page;
import tidemark.platforms.refusal.Opening;
import tidemark.platforms.spi.Identity;
import tidemark.platforms.spi.Reader;
import tidemark.platforms.spi.Told;

/** Saved profile pages, whose {@code window._preloads} carry the public profile; never asked for. */
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
    public boolean recognises(Answer answer) {
        return answer.looksLikePage();
    }

    @Override
    public Opened open(Answer answer) {
        return Opening.page(answer, this::read);
    }

    private Told read(Document page, Target target) {
        JsonNode profile = preloads(page).findPath("profile");
        return profile.path("handle").isTextual()
                ? SubstackProfile.told(profile, target, name())
                : Told.changed("The page carries no profile.", Identity.UNKNOWN);
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
        return Page.assigned(page, "_preloads");
    }
}
