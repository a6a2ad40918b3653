package tidemark.platforms.instagram;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import org.jsoup.nodes.Document;

import tidemark.platform.Target;
import tidemark.platforms.exchange.Answer;
import tidemark.platforms.refusal.Opening;
import tidemark.platforms.spi.Identity;
import tidemark.platforms.spi.Portrait;
import tidemark.platforms.spi.Reader;
import tidemark.platforms.spi.Tellings;
import tidemark.platforms.spi.Told;
import tidemark.reading.Count;
import tidemark.reading.Finding.Unseen;
import tidemark.reading.Metric;

/** Saved profile and embed pages since 2013: their data is exact, their description is exact below ten thousand or so. Never asked: the terms forbid it. */
final class InstagramPage implements Reader {

    @Override
    public String name() {
        return "page";
    }

    @Override
    public String reads() {
        return "saved profile and embed pages: followers, following, posts; exact or abbreviated";
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
        List<JsonNode> users = InstagramData.users(page);
        List<Told> own = users.stream().filter(user -> InstagramUser.names(user, target))
                .map(user -> InstagramUser.told(user, target, name())).toList();
        if (!own.isEmpty()) {
            return Tellings.agreed(own, own::getFirst);
        }
        Identity shown = InstagramShown.identity(page);
        Optional<Unseen> wall = shown.handle() == null ? InstagramWalls.in(page) : Optional.empty();
        if (wall.isPresent()) {
            return Told.said(wall.get());
        }
        if (shown.handle() == null && !users.isEmpty()) {
            return InstagramUser.told(users.getFirst(), target, name());
        }
        Map<Metric, Count> counts = InstagramShown.counts(page);
        Portrait portrait = new Portrait(shown, name());
        counts.forEach((metric, count) -> portrait.with(metric, Optional.of(count)));
        return portrait.told(target, new InstagramAddresses());
    }
}
