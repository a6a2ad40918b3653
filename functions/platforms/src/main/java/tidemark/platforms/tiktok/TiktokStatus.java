package tidemark.platforms.tiktok;

import java.util.Optional;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;

import tidemark.platforms.exchange.JsonBody;
import tidemark.reading.Finding.Unseen;
import tidemark.reading.Outcome;

/** The number with which TikTok's pages and interfaces say why there is no user. Undocumented; as its own pages interpret it, 2026-08. */
final class TiktokStatus {

    /** Codes that mean a missing video, or several things, are interpreted by their message only. */
    private static final Pattern MISSING = Pattern.compile("(?i)user.{0,20}(?:not exist|doesn't exist|not found)");

    private TiktokStatus() {}

    /** What {@code statusCode} and {@code statusMsg} of a node say; empty if they mean success, or are missing. */
    static Optional<Unseen> of(JsonNode node) {
        JsonNode code = node.has("statusCode") ? node.path("statusCode") : node.path("status_code");
        if (!code.isIntegralNumber() || code.intValue() == 0) {
            return Optional.empty();
        }
        String words = JsonBody.words(node.path("statusMsg").asText(node.path("status_msg").asText("")));
        return Optional.of(of(code.intValue(), words));
    }

    static Unseen of(int code, String words) {
        String said = "TikTok says " + code + (words.isEmpty() ? "." : ": " + words);
        Outcome outcome = switch (code) {
            case 404, 10202, 10221 -> Outcome.NOT_FOUND;
            case 10204, 10222, 10223, 10231 -> Outcome.PRIVATE;
            case 10102, 10111, 8 -> Outcome.LOGIN_WALL;
            case 10000, 10101 -> Outcome.BOT_CHALLENGE;
            case 500, 502, 503, 100_002 -> Outcome.TRANSIENT;
            default -> MISSING.matcher(words).find() ? Outcome.NOT_FOUND : Outcome.LAYOUT_CHANGED;
        };
        return Unseen.of(outcome, code == 10231 ? "TikTok does not show the account in this region." : said);
    }
}
