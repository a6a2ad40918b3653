package tidemark.platforms.linkedin;

import java.util.Locale;
import java.util.Optional;

import org.jsoup.nodes.Document;

import tidemark.platforms.exchange.HtmlPage;
import tidemark.reading.Finding.Unseen;
import tidemark.reading.Outcome;

/** What LinkedIn shows instead of an organization: the sign-up page, recognised in any language by its key, or the message that there is none. */
final class LinkedinWalls {

    private LinkedinWalls() {}

    static Optional<Unseen> in(Document page) {
        String key = HtmlPage.meta(page, "pageKey").toLowerCase(Locale.ROOT);
        String title = page.title().strip().toLowerCase(Locale.ROOT);
        if (key.contains("404") || key.contains("not_found") || key.contains("unavailable")
                || title.startsWith("page not found") || title.startsWith("profile not found")) {
            return said(Outcome.NOT_FOUND, "LinkedIn says that the page is not there.");
        }
        if (title.startsWith("security verification") || key.contains("challenge")) {
            return said(Outcome.BOT_CHALLENGE, "LinkedIn wants to know whether a person asks.");
        }
        boolean script = page.select("script").stream().anyMatch(each -> each.data().contains("/authwall?"));
        boolean join = key.contains("auth_wall") || key.contains("authwall") || key.contains("login")
                || title.startsWith("sign up") || title.startsWith("linkedin login") || title.startsWith("sign in")
                || title.startsWith("join linkedin") || title.startsWith("linkedin: log in or sign up")
                || page.selectFirst("form.join-form, form[action*=uas/login], input[name=session_password]") != null;
        return script || join ? said(Outcome.LOGIN_WALL, "LinkedIn showed its page for joining.") : Optional.empty();
    }

    private static Optional<Unseen> said(Outcome outcome, String detail) {
        return Optional.of(Unseen.of(outcome, detail));
    }
}
