package tidemark.query;

import java.time.LocalDate;
import java.util.Locale;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

import tidemark.account.AccountId;
import tidemark.account.Address;
import tidemark.aws.http.Json;
import tidemark.board.BoardColumn;
import tidemark.board.Row;
import tidemark.history.Series;
import tidemark.history.Snapshot;
import tidemark.ledger.Accounts;

/** The history of an account as the API shows it: who it is, its points and its gaps. */
final class HistoryJson {

    static final FieldSelection.Known FIELDS = FieldSelection.Known.of("account.id", "account.platform",
            "account.handle",
            "account.display_name", "account.organization", "account.simulated", "interval", "from", "to",
            "points.date", "points.followers", "points.posts", "points.engagement", "points.precision", "gaps.from",
            "gaps.to");

    private HistoryJson() {}

    static String key(Series.Interval interval) {
        return interval.name().toLowerCase(Locale.ROOT);
    }

    /** @param account the {@linkplain #identity identity} of the account */
    static ObjectNode of(ObjectNode account, Series series, Series.Interval interval, LocalDate from, LocalDate to) {
        ObjectNode node = Json.object();
        node.set("account", account);
        node.put("interval", key(interval)).put("from", from.toString()).put("to", to.toString());
        ArrayNode points = node.putArray("points");
        for (Snapshot snapshot : series.points()) {
            points.add(AccountJson.numbers(Json.object().put("date", snapshot.day().toString()), snapshot));
        }
        ArrayNode gaps = node.putArray("gaps");
        series.gaps()
                .forEach(gap -> gaps.addObject().put("from", gap.from().toString()).put("to", gap.to().toString()));
        return node;
    }

    static ObjectNode identity(Row row) {
        return identity(row.id(), row.address(), row.text(BoardColumn.DISPLAY_NAME).orElse(null),
                row.text(BoardColumn.ORGANIZATION).orElseThrow());
    }

    static ObjectNode identity(Accounts.Entry entry) {
        return identity(entry.account().id(), entry.account().address(), entry.account().displayName(),
                entry.account().organization());
    }

    private static ObjectNode identity(AccountId id, Address address, @Nullable String name, String organization) {
        ObjectNode node = Json.object().put("id", id.toString()).put("platform", address.platform().id())
                .put("handle", address.handle());
        AccountRows.text(node, "display_name", name);
        return node.put("organization", organization);
    }
}
