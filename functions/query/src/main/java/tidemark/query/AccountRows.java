package tidemark.query;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

import tidemark.aws.http.Json;
import tidemark.board.Board;
import tidemark.board.GrowthPeriod;
import tidemark.board.Page;
import tidemark.board.Row;
import tidemark.reading.Metric;

/** Accounts of the board as the lists of the API show them. */
final class AccountRows {

    static final FieldSelection.Known GRID = FieldSelection.Known.ofList("id", "platform", "handle", "display_name",
            "organization",
            "type", "core", "tags", "status", "followers", "following", "posts", "engagement", "change.1d", "change.7d",
            "change.30d", "change.90d", "precision", "counts", "method", "observed_at", "outcome", "asked_at", "gone",
            "simulated", "team");

    static final FieldSelection.Known ACCOUNTS = FieldSelection.Known.ofList("id", "platform", "handle", "display_name",
            "organization", "team", "type", "core", "tags", "url", "status", "added_at", "observed_at", "outcome",
            "asked_at", "gone", "simulated");

    private AccountRows() {}

    /** What a row of a list shows. */
    interface Shape {
        ObjectNode of(Row row, ApiRequest.View view);
    }

    static ObjectNode grid(Row row, ApiRequest.View view) {
        ObjectNode node = identity(row, view);
        number(node, "followers", row.metric(Metric.FOLLOWERS));
        number(node, "following", row.metric(Metric.FOLLOWING));
        number(node, "posts", row.metric(Metric.POSTS));
        number(node, "engagement", row.engagement());
        ObjectNode change = node.putObject("change");
        for (GrowthPeriod span : GrowthPeriod.values()) {
            number(change, span.key(), row.change(span));
        }
        row.precision().ifPresent(precision -> node.put("precision", precision.key()));
        text(node, "counts", row.counts());
        text(node, "method", row.method());
        return asked(node, row);
    }

    static ObjectNode account(Row row, ApiRequest.View view) {
        ObjectNode node = identity(row, view);
        text(node, "url", row.url());
        node.put("added_at", row.addedAt().toString());
        return asked(node, row);
    }

    private static ObjectNode identity(Row row, ApiRequest.View view) {
        ObjectNode node = Json.object();
        node.put("id", row.id().toString()).put("platform", row.address().platform().id()).put("handle",
                row.address().handle());
        text(node, "display_name", row.displayName());
        node.put("organization", row.organization());
        if (view != ApiRequest.View.PUBLIC) {
            text(node, "team", row.team());
        }
        text(node, "type", row.type());
        node.put("core", row.core());
        ArrayNode tags = node.putArray("tags");
        row.tags().forEach(tags::add);
        return node.put("status", row.status().name().toLowerCase(java.util.Locale.ROOT));
    }

    private static ObjectNode asked(ObjectNode node, Row row) {
        instant(node, "observed_at", row.observedAt());
        row.outcome().ifPresent(outcome -> node.put("outcome", outcome.name()));
        instant(node, "asked_at", row.askedAt());
        return node.put("gone", row.gone());
    }

    static void number(ObjectNode node, String name, OptionalLong value) {
        value.ifPresent(number -> node.put(name, number));
    }

    static void text(ObjectNode node, String name, @Nullable String value) {
        if (value != null) {
            node.put(name, value);
        }
    }

    static void instant(ObjectNode node, String name, Optional<Instant> value) {
        value.ifPresent(instant -> node.put(name, instant.toString()));
    }

    /** A page of a list with its pagination. */
    static ObjectNode list(Board board, Page page, ListQuery query, Shape shape, ApiRequest.View view) {
        ObjectNode list = Json.object();
        ArrayNode data = list.putArray("data");
        for (Row row : page.rows()) {
            data.add(query.fields().of(shape.of(row, view).put("simulated", board.simulated())));
        }
        ObjectNode pagination = list.putObject("pagination");
        if (query.page() != null) {
            pagination.put("page", query.page());
        }
        pagination.put("per_page", query.perPage()).put("total", page.total()).put("pages",
                Math.ceilDiv(page.total(), query.perPage()));
        page.next().ifPresent(next -> pagination.put("next_cursor", next.encode()));
        list.put("board_version", board.version()).put("as_of", board.asOf().toString());
        return list;
    }
}
