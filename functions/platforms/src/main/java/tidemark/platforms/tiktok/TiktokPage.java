package tidemark.platforms.tiktok;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

import tidemark.platform.Secret;
import tidemark.platform.Target;
import tidemark.platforms.exchange.HtmlPage;
import tidemark.platforms.exchange.PlatformRequest;
import tidemark.platforms.exchange.PlatformResponse;
import tidemark.platforms.refusal.ResponseChecks;
import tidemark.platforms.spi.FetchMethod;
import tidemark.platforms.spi.ParseResult;

/**
 * The profile page. Its data is read first: exact texts, then numbers that may be rounded; then the JSON-LD, and last the visible text. Undocumented;
 * requested only if the operator turns it on.
 */
final class TiktokPage implements FetchMethod {

    private static final String HOST = "www.tiktok.com";

    @Override
    public String name() {
        return "page";
    }

    @Override
    public String reads() {
        return "the profile page: followers, following, likes, videos as posts; exact where it says so, else rounded";
    }

    @Override
    public String host(Target target) {
        return HOST;
    }

    @Override
    public PlannedRequest ask(List<Target> targets, @Nullable Secret credential) {
        return PlannedRequest.single(targets,
                PlatformRequest.page("https://" + HOST + "/@" + targets.getFirst().address().handle()));
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
        List<JsonNode> data = Stream.of(HtmlPage.script(page, "script#__UNIVERSAL_DATA_FOR_REHYDRATION__"),
                HtmlPage.script(page, "script#SIGI_STATE"), HtmlPage.script(page, "script#sigi-persisted-data"),
                HtmlPage.assigned(page, "SIGI_STATE"),
                HtmlPage.script(page, "script#__NEXT_DATA__"), HtmlPage.assigned(page, "__INIT_PROPS__"))
                .filter(JsonNode::isObject).toList();
        Optional<ParseResult> reported = data.stream().map(node -> TiktokState.of(node).result(target, name()))
                .flatMap(Optional::stream).findFirst();
        return reported.orElseGet(() -> TiktokMarkup.of(page).map(user -> user.read(target, name()))
                .orElseGet(() -> TiktokWalls.unread(page)));
    }
}
