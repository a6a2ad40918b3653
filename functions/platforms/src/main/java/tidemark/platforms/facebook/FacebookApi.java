package tidemark.platforms.facebook;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

import tidemark.platform.Secret;
import tidemark.platform.Target;
import tidemark.platforms.exchange.JsonBody;
import tidemark.platforms.exchange.PlatformRequest;
import tidemark.platforms.exchange.PlatformResponse;
import tidemark.platforms.meta.Graph;
import tidemark.platforms.spi.FetchMethod;
import tidemark.platforms.spi.ParseResult;
import tidemark.reading.Outcome;

/**
 * The Graph API's Page: {@code followers_count} is the audience, {@code fan_count} counts likes. A Page whose id is known is requested by the id, so
 * that a new name is noticed. https://developers.facebook.com/docs/graph-api/reference/page, 2026-09.
 */
final class FacebookApi implements FetchMethod {

    private static final String HOST = "graph.facebook.com";
    private static final String FIELDS = "id,name,username,link,followers_count,fan_count,verification_status";
    private static final String MOVED = "moved";
    private static final String GRANT = "Page Public Metadata Access (or Page Public Content Access) behind facebook.token";
    private static final Pattern MIGRATED = Pattern.compile("migrated to (?:page )?(?:ID )?(\\d{5,20})",
            Pattern.CASE_INSENSITIVE);

    @Override
    public String name() {
        return "api";
    }

    @Override
    public String reads() {
        return "Graph API Page: followers_count as followers, fan_count as likes; exact";
    }

    @Override
    public String host(Target target) {
        return HOST;
    }

    @Override
    public PlannedRequest ask(List<Target> targets, @Nullable Secret credential) {
        Target target = targets.getFirst();
        String id = target.permanentId();
        String page = PlatformRequest.encoded(id == null ? target.address().handle() : id);
        return PlannedRequest.single(targets,
                PlatformRequest.json("https://" + HOST + "/v26.0/" + page + "?fields=" + FIELDS).bearing(credential));
    }

    @Override
    public boolean recognises(PlatformResponse answer) {
        JsonNode root = JsonBody.of(answer).root();
        return Graph.isError(root) || FacebookPages.holds(root);
    }

    @Override
    public Opened open(PlatformResponse answer) {
        JsonBody body = JsonBody.of(answer);
        if (Graph.code(body.root()) == 21) {
            return target -> migrated(body.root(), target);
        }
        if (Graph.code(body.root()) == 100 && Graph.words(body.root()).contains("node type (User)")) {
            return target -> ParseResult.said(Outcome.PRIVATE, "This is a person's profile and no Page.");
        }
        boolean counted = answer.url() != null && answer.url().toString().contains("followers_count");
        return Graph.open(answer, body, GRANT, (root, target) -> FacebookPages.result(root, counted, target, name()));
    }

    /** Error 21 names the id under which a Page continues, for example after a merge of two Pages. */
    private static ParseResult migrated(JsonNode root, Target target) {
        Matcher matcher = MIGRATED.matcher(Graph.words(root));
        return matcher.find() && !target.step().equals(MOVED)
                ? ParseResult.askOn(target.known(matcher.group(1), MOVED), Outcome.RENAMED,
                        "The Page goes on under the id " + matcher.group(1) + ".")
                : ParseResult.said(Outcome.LAYOUT_CHANGED, "The Page was moved to where none is.");
    }
}
