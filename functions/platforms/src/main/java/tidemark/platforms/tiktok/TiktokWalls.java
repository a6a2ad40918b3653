package tidemark.platforms.tiktok;

import java.util.Locale;
import java.util.regex.Pattern;

import org.jsoup.nodes.Document;

import tidemark.platforms.spi.ParseResult;
import tidemark.platforms.spi.ReportedIdentity;
import tidemark.reading.Outcome;

/** Classifies TikTok pages without a user: a challenge, the login page, an empty shell. The scripts that detect robots are in every page. */
final class TiktokWalls {

    private static final Pattern CHALLENGE = Pattern.compile(
            "wafchallengeid|waforiginalreid|_wafchallenge|SlardarWAF|tiktok-verify-page|captcha-verify|captcha_verify|secsdk-captcha");

    private TiktokWalls() {}

    static ParseResult unread(Document page) {
        String title = page.title().strip().toLowerCase(Locale.ROOT);
        if (title.startsWith("please wait") || title.startsWith("security verification")
                || title.startsWith("verify to continue")
                || CHALLENGE.matcher(page.html()).find()) {
            return ParseResult.said(Outcome.BOT_CHALLENGE, "TikTok wants to see that no robot asks.");
        }
        if (title.startsWith("log in") || page.selectFirst("#loginContainer, [data-e2e=login-title]") != null) {
            return ParseResult.said(Outcome.LOGIN_WALL, "TikTok showed its login page.");
        }
        String text = page.text();
        return text.contains("Couldn't find this account") || text.contains("Couldn’t find this account")
                ? ParseResult.said(Outcome.NOT_FOUND, "")
                : ParseResult.changed("The page holds no user.", ReportedIdentity.UNKNOWN);
    }
}
