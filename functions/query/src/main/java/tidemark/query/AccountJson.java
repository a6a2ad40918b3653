package tidemark.query;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import tidemark.account.Account;
import tidemark.aws.http.Json;
import tidemark.board.Engagement;
import tidemark.board.GrowthPeriod;
import tidemark.history.Growth;
import tidemark.history.Snapshot;
import tidemark.history.State;
import tidemark.ledger.Accounts;
import tidemark.reading.Count;
import tidemark.reading.Metric;
import tidemark.reading.Precision;

/** One account as the API shows it: its profile, its newest numbers with their source, and their growth. */
final class AccountJson {

    static final FieldSelection.Known FIELDS = FieldSelection.Known.of("id", "platform", "handle", "permanent_id",
            "display_name",
            "organization", "team", "type", "core", "tags", "url", "status", "added_at", "simulated", "followers",
            "posts", "engagement", "engagement_rate", "views_per_video", "metrics.*", "precision", "counts", "method",
            "observed_at", "change.*", "growth.*", "outcome", "detail", "run", "asked_at", "missing.first",
            "missing.latest", "gone");

    private AccountJson() {}

    static ObjectNode of(Accounts.Entry entry, ApiRequest.View view, boolean simulated, Instant now) {
        ObjectNode node = profile(entry.account(), view);
        node.put("simulated", simulated);
        State state = entry.state().shown(now);
        Snapshot newest = state.newest();
        if (newest != null) {
            newest(node, newest);
        }
        growth(node, state, LocalDate.ofInstant(now, ZoneOffset.UTC));
        visit(node, state, view);
        return node;
    }

    private static ObjectNode profile(Account account, ApiRequest.View view) {
        ObjectNode node = Json.object();
        node.put("id", account.id().toString()).put("platform", account.address().platform().id()).put("handle",
                account.address().handle());
        AccountRows.text(node, "permanent_id", account.permanentId());
        AccountRows.text(node, "display_name", account.displayName());
        node.put("organization", account.organization());
        if (view != ApiRequest.View.PUBLIC) {
            AccountRows.text(node, "team", account.team());
        }
        AccountRows.text(node, "type", account.type());
        node.put("core", account.core());
        ArrayNode tags = node.putArray("tags");
        account.tags().forEach(tags::add);
        AccountRows.text(node, "url", account.url());
        return node.put("status", account.status().key()).put("added_at",
                account.addedAt().toString());
    }

    /** Writes the numbers, which the points of a history have too. */
    static ObjectNode numbers(ObjectNode node, Snapshot snapshot) {
        value(node, "followers", snapshot.metrics().get(Metric.FOLLOWERS));
        value(node, "posts", snapshot.metrics().get(Metric.POSTS));
        if (snapshot.retention().derived()) {
            Engagement.of(snapshot.metrics()).ifPresent(sum -> node.put("engagement", sum));
        }
        snapshot.followers().ifPresent(count -> node.put("precision", count.precision().key()));
        return node;
    }

    private static void newest(ObjectNode node, Snapshot newest) {
        numbers(node, newest);
        Map<Metric, Count> metrics = newest.metrics();
        if (newest.retention().derived()) {
            rates(node, newest);
        }
        ObjectNode all = node.putObject("metrics");
        metrics.forEach((metric, count) -> {
            ObjectNode one = all.putObject(metric.key()).put("value", count.value()).put("precision",
                    count.precision().key());
            if (count.precision() != Precision.EXACT) {
                one.put("low", count.low()).put("high", count.high());
            }
            if (metric == Metric.FOLLOWERS) {
                one.put("counts", newest.counts());
            }
        });
        node.put("counts", newest.counts()).put("method", newest.method()).put("observed_at",
                newest.observedAt().toString());
    }

    private static void rates(ObjectNode node, Snapshot newest) {
        Map<Metric, Count> metrics = newest.metrics();
        Engagement.of(metrics).ifPresent(sum -> newest.followers().filter(followers -> followers.value() > 0)
                .ifPresent(followers -> node.put("engagement_rate", (double) sum / followers.value())));
        Count views = metrics.get(Metric.VIEWS);
        Count videos = metrics.get(Metric.VIDEOS);
        if (views != null && videos != null && videos.value() > 0) {
            node.put("views_per_video", (double) views.value() / videos.value());
        }
    }

    private static void value(ObjectNode node, String name, @org.jspecify.annotations.Nullable Count count) {
        if (count != null) {
            node.put(name, count.value());
        }
    }

    private static void growth(ObjectNode node, State state, LocalDate today) {
        ObjectNode change = node.putObject("change");
        ObjectNode growth = node.putObject("growth");
        for (GrowthPeriod span : GrowthPeriod.values()) {
            Optional<Growth> over = Growth.over(state.window(), span.days(), today);
            over.ifPresent(known -> {
                change.put(span.key(), known.change());
                ObjectNode one = growth.putObject(span.key()).put("change", known.change());
                known.rate().ifPresent(rate -> one.put("rate", rate));
                if (known.low() != known.high()) {
                    one.put("low", known.low()).put("high", known.high());
                }
                one.put("from", known.from().toString()).put("to", known.to().toString()).put("days", known.days());
            });
        }
    }

    private static void visit(ObjectNode node, State state, ApiRequest.View view) {
        State.Visit last = state.last();
        if (last != null) {
            node.put("outcome", last.outcome().name()).put("run", last.run()).put("asked_at", last.at().toString());
            if (view != ApiRequest.View.PUBLIC && !last.detail().isEmpty()) {
                node.put("detail", last.detail());
            }
        }
        State.Missing missing = state.missing();
        if (missing != null) {
            node.putObject("missing").put("first", missing.first().toString()).put("latest",
                    missing.latest().toString());
        }
        node.put("gone", missing != null && missing.confirmed());
    }
}
