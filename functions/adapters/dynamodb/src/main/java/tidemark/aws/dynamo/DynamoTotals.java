package tidemark.aws.dynamo;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import tidemark.board.GrowthPeriod;
import tidemark.board.MetricSums;
import tidemark.board.Total;
import tidemark.board.Totals;

/** Totals in the ledger's table. */
public final class DynamoTotals implements Totals {

    private static final String BOARD = "board";
    private static final String ACCOUNTS = "accounts";
    private static final String MEASURED = "measured";
    private static final String FOLLOWERS = "followers";
    private static final String POSTS = "posts";
    private static final String ENGAGEMENT = "engagement";
    /** By growth period, the sum and the number of accounts in it. */
    private static final String CHANGE = "change";

    private final Table table;

    public DynamoTotals(Table table) {
        this.table = table;
    }

    @Override
    public void put(List<Total> totals) {
        Map<Key, Item> items = new LinkedHashMap<>();
        totals.forEach(total -> items.put(Schema.total(total.scope(), total.date()), item(total)));
        table.replace(items.values());
    }

    @Override
    public List<Total> between(String scope, LocalDate from, LocalDate to) {
        if (from.isAfter(to)) {
            return List.of();
        }
        Key first = Schema.total(scope, from);
        return table
                .read(KeyRange.between(first.partition(), first.sort(), Schema.total(scope, to).sort()))
                .map(item -> total(scope, item)).toList();
    }

    private static Item item(Total total) {
        MetricSums sums = total.sums();
        Map<String, AttributeValue> change = new LinkedHashMap<>();
        sums.change().forEach((span, part) -> change.put(span.key(),
                AttributeValue.fromL(List.of(Item.number(part.sum()), Item.number(part.accounts())))));
        Item item = Item.at(Schema.total(total.scope(), total.date())).put(BOARD, total.board())
                .put(ACCOUNTS, sums.accounts())
                .put(MEASURED, sums.measured()).put(CHANGE, change);
        sums.followers().ifPresent(sum -> item.put(FOLLOWERS, sum));
        sums.posts().ifPresent(sum -> item.put(POSTS, sum));
        sums.engagement().ifPresent(sum -> item.put(ENGAGEMENT, sum));
        return item;
    }

    private static Total total(String scope, Item item) {
        Map<GrowthPeriod, MetricSums.Part> change = new EnumMap<>(GrowthPeriod.class);
        for (GrowthPeriod span : GrowthPeriod.values()) {
            @Nullable
            AttributeValue part = item.map(CHANGE).get(span.key());
            if (part != null) {
                change.put(span, new MetricSums.Part(number(part.l().getFirst()), (int) number(part.l().getLast())));
            }
        }
        return new Total(scope, LocalDate.parse(item.key().sort()), item.text(BOARD),
                new MetricSums((int) item.number(ACCOUNTS),
                        (int) item.number(MEASURED), sum(item, FOLLOWERS), sum(item, POSTS), sum(item, ENGAGEMENT),
                        change));
    }

    private static OptionalLong sum(Item item, String name) {
        return item.has(name) ? OptionalLong.of(item.number(name)) : OptionalLong.empty();
    }

    private static long number(AttributeValue value) {
        return Long.parseLong(value.n());
    }
}
