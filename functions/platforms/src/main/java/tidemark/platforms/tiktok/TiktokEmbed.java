package tidemark.platforms.tiktok;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

import tidemark.platform.Secret;
import tidemark.platform.Target;
import tidemark.platforms.exchange.HtmlPage;
import tidemark.platforms.exchange.JsonBody;
import tidemark.platforms.exchange.PlatformRequest;
import tidemark.platforms.exchange.PlatformResponse;
import tidemark.platforms.refusal.Refusals;
import tidemark.platforms.refusal.ResponseChecks;
import tidemark.platforms.spi.FetchMethod;
import tidemark.platforms.spi.ParseResult;
import tidemark.platforms.spi.ReportedIdentity;
import tidemark.reading.Finding.Unseen;
import tidemark.reading.Outcome;

/**
 * The page that other sites embed for a creator, {@code /embed/@name}. Its path in the data names the account; the numbers are rounded.
 * https://developers.tiktok.com/doc/embed-creator-profiles, 2026-08; requested only if the operator turns it on.
 */
final class TiktokEmbed implements FetchMethod {

    private static final String HOST = "www.tiktok.com";
    private static final String STATE = "__FRONTITY_CONNECT_STATE__";
    private static final String PATH = "/embed/@";

    @Override
    public String name() {
        return "embed";
    }

    @Override
    public String reads() {
        return "the page for embedding: followers, following, likes; rounded";
    }

    @Override
    public String host(Target target) {
        return HOST;
    }

    @Override
    public PlannedRequest ask(List<Target> targets, @Nullable Secret credential) {
        return PlannedRequest.single(targets,
                PlatformRequest.page("https://" + HOST + PATH + targets.getFirst().address().handle()));
    }

    @Override
    public boolean recognises(PlatformResponse answer) {
        return answer.looksLikePage() && answer.text().contains(STATE);
    }

    @Override
    public Opened open(PlatformResponse answer) {
        boolean own = answer.status() == 404 && Refusals.of(answer).isEmpty()
                && Refusals.page(answer).filter(said -> said.outcome() == Outcome.NOT_FOUND).isPresent();
        return own
                ? ResponseChecks.refused(Unseen.of(Outcome.PRIVATE,
                        "TikTok has no page of the account to embed; it may be private, or not let itself be embedded."))
                : ResponseChecks.page(answer, this::read);
    }

    private ParseResult read(Document page, Target target) {
        for (Map.Entry<String, JsonNode> entry : HtmlPage.script(page, "script#" + STATE).at("/source/data")
                .properties()) {
            String path = entry.getKey().toLowerCase(Locale.ROOT).replace("%40", "@");
            if (path.startsWith(PATH)) {
                return result(path.substring(PATH.length()).replaceFirst("[/?].*", ""), entry.getValue(), target);
            }
        }
        return TiktokWalls.unread(page);
    }

    private ParseResult result(String name, JsonNode entry, Target target) {
        JsonNode info = entry.path("userInfo");
        int code = info.path("code").asInt(0);
        boolean own = name.equals(target.address().handle());
        if (own && (code != 0 || entry.path("is404").asBoolean()) && !info.has("followerCount")) {
            return ParseResult
                    .said(TiktokStatus.of(code == 0 ? 404 : code, JsonBody.words(info.path("message").asText(""))));
        }
        return user(name, info).map(user -> new TiktokUser(user, user, MissingNode.getInstance()).read(target, name()))
                .orElseGet(() -> ParseResult.changed("The page holds no user.", ReportedIdentity.UNKNOWN));
    }

    /** The user under its own name, or under that of the path where the data does not repeat it. */
    private static Optional<ObjectNode> user(String name, JsonNode info) {
        if (!(info instanceof ObjectNode object) || object.isEmpty()) {
            return Optional.empty();
        }
        ObjectNode user = object.deepCopy();
        if (!user.path("uniqueId").isTextual()) {
            user.put("uniqueId", name);
        }
        return Optional.of(user);
    }
}
