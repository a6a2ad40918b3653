package tidemark.platforms.facebook;

import java.util.Map;
import java.util.Optional;

import org.jsoup.nodes.Document;

import tidemark.platform.Target;
import tidemark.platforms.exchange.PlatformResponse;
import tidemark.platforms.refusal.ResponseChecks;
import tidemark.platforms.spi.ParseResult;
import tidemark.platforms.spi.Reader;
import tidemark.platforms.spi.ReadingBuilder;
import tidemark.platforms.spi.ReportedIdentity;
import tidemark.reading.Count;
import tidemark.reading.Finding.Unseen;
import tidemark.reading.Metric;

/**
 * Saved pages of www, m and mbasic: likes for visitors who are not signed in, followers if the page was rendered or carries its data. Never
 * requested: the terms forbid it.
 */
final class FacebookPage implements Reader {

    @Override
    public String name() {
        return "page";
    }

    @Override
    public String reads() {
        return "saved pages: likes, followers or members of a group where they are shown; exact or abbreviated";
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
        FacebookIdentity shown = FacebookIdentity.of(page);
        Optional<Unseen> wall = shown.empty() ? FacebookWalls.in(page) : Optional.empty();
        if (wall.isPresent()) {
            return ParseResult.said(wall.get());
        }
        Map<Metric, Count> counts = FacebookNumbers.of(page, shown);
        if (counts.isEmpty() && FacebookWalls.in(page).isPresent()) {
            return FacebookWalls.in(page).map(ParseResult::said).orElseThrow();
        }
        ReportedIdentity identity = shown.identity();
        ReadingBuilder builder = new ReadingBuilder(identity, name());
        counts.forEach((metric, count) -> builder.with(metric, Optional.of(count)));
        if (!counts.containsKey(Metric.FOLLOWERS) && counts.containsKey(Metric.MEMBERS)) {
            builder.with(Metric.FOLLOWERS, Optional.ofNullable(counts.get(Metric.MEMBERS))).counting("members");
        }
        if (counts.containsKey(Metric.LIKES)) {
            builder.hiddenBecause("This page shows visitors how many like it, not how many follow it.");
        }
        return builder.result(target, name -> FacebookAddresses.named(name, target.address()));
    }
}
