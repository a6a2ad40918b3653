package tidemark.platforms.refusal;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jsoup.nodes.Document;

import tidemark.platforms.exchange.HtmlPage;
import tidemark.platforms.exchange.PlatformResponse;

/** The error page of a web server, proxy or CDN for an unknown address: it says nothing about an account. */
final class ServerNotice {

    private static final int LONGEST = 2_000;
    private static final int SHORT = 200;
    private static final Pattern SERVER = Pattern
            .compile("\\bnginx\\b|\\bopenresty\\b|\\btengine\\b|\\bapache\\b|\\biis\\b"
                    + "|internet information services|\\bvarnish\\b|\\bcloudfront\\b|\\bcloudflare\\b|\\blitespeed\\b|\\bcaddy\\b"
                    + "|\\bhaproxy\\b|\\bsquid\\b|\\bakamai\\b|edgesuite|\\btomcat\\b|\\bjetty\\b|fastly error|no such app"
                    + "|nosuch(?:key|bucket)|default backend|guru meditation|was not found on this server"
                    + "|file or directory not found|resource you are looking for (?:might have been removed|has been removed)");
    private static final Pattern WORDS = Pattern
            .compile("(?:\\b(?:http|error|status|code|40[34]|410|the|this|a|page|file"
                    + "|url|resource|requested|you|that|was|is|are|looking|for|could|cannot|can|be|not|found|gone|sorry|oops)\\b|n't|\\W)*+");

    private ServerNotice() {}

    /** Whether a page says no more than its status, in the wording of any known server. */
    static boolean is(PlatformResponse answer) {
        Optional<Document> page = HtmlPage.of(answer);
        if (page.isEmpty()) {
            return true;
        }
        String title = page.get().title().strip();
        String text = (title + " " + HtmlPage.text(page.get().body())).strip().toLowerCase(Locale.ROOT).replace('’',
                '\'');
        boolean worded = text.length() <= LONGEST && SERVER.matcher(text).find();
        return worded || (text.length() <= SHORT && WORDS.matcher(text).matches());
    }
}
