package tidemark.platforms.facebook;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.jsoup.nodes.Document;

import tidemark.reading.Finding.Unseen;
import tidemark.reading.Outcome;

/** What Facebook shows in place of a page, if the page names no account: its login page in any language, a block, or its not-found page. */
final class FacebookWalls {

    private static final List<String> LOGIN = List.of("log into facebook", "log in to facebook", "login | facebook",
            "you must log in", "welcome to facebook", "facebook – log in or sign up",
            "facebook - log in or sign up", "anmelden", "bei facebook anmelden", "iniciar sesión en facebook",
            "entrar en facebook", "se connecter à facebook", "connexion à facebook", "entrar no facebook",
            "accedi a facebook");
    private static final List<String> GONE = List.of("page not found", "page introuvable", "página no encontrada",
            "seite nicht gefunden", "página não encontrada", "pagina non trovata");
    private static final List<String> CLOSED = List.of("this content isn't available", "this content isn’t available",
            "this page isn't available", "this page isn’t available", "you must log in to continue",
            "content not found",
            "the link you followed may be broken");

    private static final List<String> FAULT = List.of("we're working to get fixed", "working on getting this fixed",
            "working on getting it fixed", "your request couldn't be processed");

    private FacebookWalls() {}

    static Optional<Unseen> in(Document page) {
        String title = page.title().strip().toLowerCase(Locale.ROOT);
        if (GONE.stream().anyMatch(title::startsWith)) {
            return said(Outcome.NOT_FOUND, "Facebook says that there is no such page.");
        }
        String text = page.text().toLowerCase(Locale.ROOT).replace('’', '\'');
        if (text.contains("you're temporarily blocked") || title.contains("temporarily blocked")) {
            return said(Outcome.RATE_LIMITED, "Facebook blocks for a time who asks too often.");
        }
        if (FAULT.stream().anyMatch(text::contains) && page.selectFirst("meta[property=og:url]") == null) {
            return said(Outcome.TRANSIENT, "Facebook says that it has a fault which it will mend.");
        }
        if (title.contains("security check") || page.selectFirst("form[action*=/checkpoint/block]") != null) {
            return said(Outcome.BOT_CHALLENGE, "Facebook wants to see that no robot asks.");
        }
        if (page.selectFirst("form[action*=cookie/consent]") != null && page.selectFirst("input[name=pass]") == null) {
            return said(Outcome.CONSENT, "Facebook showed a consent page.");
        }
        boolean closed = CLOSED.stream().anyMatch(mark -> text.contains(mark.replace('’', '\'')));
        boolean form = page.selectFirst("input[name=pass], form[action*=/login/]") != null;
        if (closed) {
            return said(Outcome.LOGIN_WALL, "Facebook shows this only after signing in, or it is gone.");
        }
        return form || LOGIN.stream().anyMatch(title::startsWith)
                ? said(Outcome.LOGIN_WALL, "Facebook showed its login page.")
                : Optional.empty();
    }

    private static Optional<Unseen> said(Outcome outcome, String detail) {
        return Optional.of(Unseen.of(outcome, detail));
    }
}
