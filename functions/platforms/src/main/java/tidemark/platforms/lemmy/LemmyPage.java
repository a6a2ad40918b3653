package tidemark.platforms.lemmy;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

import tidemark.platforms.exchange.HtmlPage;
import tidemark.platforms.exchange.PlatformResponse;
import tidemark.platforms.refusal.ResponseChecks;
import tidemark.platforms.spi.Reader;

/** Saved pages of lemmy-ui, whose state carries the views of the API; never requested. */
final class LemmyPage implements Reader {

    @Override
    public String name() {
        return "page";
    }

    @Override
    public String reads() {
        return "saved pages with the app's state: subscribers of communities, posts; exact";
    }

    @Override
    public boolean recognises(PlatformResponse answer) {
        return answer.looksLikePage();
    }

    @Override
    public Opened open(PlatformResponse answer) {
        return ResponseChecks.page(answer,
                (page, target) -> LemmyView.find(views(HtmlPage.assigned(page, "isoData")), target,
                        answer.host(), name()));
    }

    private static List<LemmyView> views(JsonNode state) {
        List<LemmyView> views = new ArrayList<>();
        for (String field : List.of("community_view", "person_view")) {
            state.findParents(field).forEach(parent -> views.addAll(LemmyView.in(parent)));
        }
        return views;
    }
}
