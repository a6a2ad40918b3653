package tidemark.platforms.tiktok;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

import tidemark.platform.Secret;
import tidemark.platform.Target;
import tidemark.platforms.exchange.Answer;
import tidemark.platforms.exchange.Page;
import tidemark.platforms.exchange.Request;
import tidemark.platforms.refusal.Opening;
import tidemark.platforms.spi.Method;
import tidemark.platforms.spi.Told;

/**
 * The profile page. Its data is read first: exact texts, then numbers that may be rounded; then the JSON-LD, and last the words people see.
 * Undocumented; asked only where the owner decides so.
 */
final class TiktokPage implements Method {

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
    public Asked ask(List<Target> targets, @Nullable Secret credential) {
        return Asked.single(targets, Request.page("https://" + HOST + "/@" + targets.getFirst().address().handle()));
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
        List<JsonNode> data = Stream.of(Page.script(page, "script#__UNIVERSAL_DATA_FOR_REHYDRATION__"),
                Page.script(page, "script#SIGI_STATE"), Page.script(page, "script#sigi-persisted-data"),
                Page.assigned(page, "SIGI_STATE"),
                Page.script(page, "script#__NEXT_DATA__"), Page.assigned(page, "__INIT_PROPS__"))
                .filter(JsonNode::isObject).toList();
        Optional<Told> told = data.stream().map(node -> TiktokState.of(node).told(target, name()))
                .flatMap(Optional::stream).findFirst();
        return told.orElseGet(() -> TiktokMarkup.of(page).map(user -> user.read(target, name()))
                .orElseGet(() -> TiktokWalls.unread(page)));
    }
}
