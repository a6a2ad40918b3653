package tidemark.platforms.instagram;

import java.util.Locale;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import org.jsoup.nodes.Document;

import tidemark.platforms.exchange.HtmlPage;
import tidemark.reading.Finding.Unseen;
import tidemark.reading.Outcome;

/** What Instagram shows instead of a profile, recognised where possible by marks that are the same in every language. */
final class InstagramWalls {

    private InstagramWalls() {}

    static Optional<Unseen> in(Document page) {
        JsonNode entries = HtmlPage.assigned(page, "_sharedData").path("entry_data");
        String title = page.title().strip().toLowerCase(Locale.ROOT);
        String text = page.text().toLowerCase(Locale.ROOT).replace('’', '\'');
        if (title.startsWith("page not found") || entries.has("HttpErrorPage")
                || text.contains("sorry, this page isn't available") || text.contains("profile isn't available")) {
            return said(Outcome.NOT_FOUND, "Instagram says that the page is not there.");
        }
        if (entries.has("Challenge") || title.startsWith("checkpoint")) {
            return said(Outcome.BOT_CHALLENGE, "Instagram wants to know whether a person asks.");
        }
        if (text.contains("please wait a few minutes")) {
            return said(Outcome.RATE_LIMITED, "Please wait a few minutes before you try again.");
        }
        boolean login = entries.has("LoginAndSignupPage") || title.startsWith("login") || title.startsWith("log in")
                || HtmlPage.meta(page, "al:ios:url").equals("instagram://mainfeed")
                || HtmlPage.meta(page, "description").contains("log in to Instagram")
                || page.selectFirst("form#loginForm, input[name=password][type=password]") != null;
        return login ? said(Outcome.LOGIN_WALL, "Instagram showed its login page.") : Optional.empty();
    }

    private static Optional<Unseen> said(Outcome outcome, String detail) {
        return Optional.of(Unseen.of(outcome, detail));
    }
}
