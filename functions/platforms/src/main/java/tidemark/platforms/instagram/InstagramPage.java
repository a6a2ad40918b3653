package tidemark.platforms.instagram;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import org.jsoup.nodes.Document;

import tidemark.platform.Target;
import tidemark.platforms.exchange.PlatformResponse;
import tidemark.platforms.refusal.ResponseChecks;
import tidemark.platforms.spi.ParseResult;
import tidemark.platforms.spi.Reader;
import tidemark.platforms.spi.ReadingBuilder;
import tidemark.platforms.spi.RepeatedProfiles;
import tidemark.platforms.spi.ReportedIdentity;
import tidemark.reading.Count;
import tidemark.reading.Finding.Unseen;
import tidemark.reading.Metric;

/**
 * Saved profile and embed pages since 2013: their data is exact, their description is exact below ten thousand or so. Never requested: the terms
 * forbid it.
 */
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
    public boolean recognises(PlatformResponse answer) {
        return answer.looksLikePage();
    }

    @Override
    public Opened open(PlatformResponse answer) {
        return ResponseChecks.page(answer, this::read);
    }

    private ParseResult read(Document page, Target target) {
        List<JsonNode> users = InstagramData.users(page);
        List<ParseResult> own = users.stream().filter(user -> InstagramUser.names(user, target))
                .map(user -> InstagramUser.result(user, target, name())).toList();
        if (!own.isEmpty()) {
            return RepeatedProfiles.agreed(own, own::getFirst);
        }
        ReportedIdentity shown = InstagramShown.identity(page);
        Optional<Unseen> wall = shown.handle() == null ? InstagramWalls.in(page) : Optional.empty();
        if (wall.isPresent()) {
            return ParseResult.said(wall.get());
        }
        if (shown.handle() == null && !users.isEmpty()) {
            return InstagramUser.result(users.getFirst(), target, name());
        }
        Map<Metric, Count> counts = InstagramShown.counts(page);
        ReadingBuilder builder = new ReadingBuilder(shown, name());
        counts.forEach((metric, count) -> builder.with(metric, Optional.of(count)));
        return builder.result(target, new InstagramAddresses());
    }
}
