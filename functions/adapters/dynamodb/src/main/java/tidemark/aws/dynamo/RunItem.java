package tidemark.aws.dynamo;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import tidemark.account.Platform;
import tidemark.run.AccountSelection;
import tidemark.run.Run;
import tidemark.run.RunId;
import tidemark.run.Tally;

/** Encodes a run as an item, and the small items that lead to it. */
final class RunItem {

    private static final String KIND = "kind";
    private static final String WISH_PLATFORM = "wishPlatform";
    private static final String WISH_ACCOUNTS = "wishAccounts";
    private static final String OPENED_AT = "openedAt";
    private static final String SINCE = "freshSince";
    private static final String DEADLINE = "deadline";
    private static final String ATTEMPT = "attempt";
    private static final String PLANNER = "planner";
    private static final String PLANNER_UNTIL = "plannerUntil";
    private static final String PLAN = "plan";
    private static final String EXPECTED = "expected";
    private static final String CHUNKS = "chunks";
    private static final String OVERDUE = "overdue";
    private static final String CLOSED_AT = "closedAt";
    private static final String GAPS = "gaps";
    private static final String TOTALS = "totals";
    private static final String RUN = "run";

    private RunItem() {}

    /** The run with its revision increased by one. */
    static Item of(Run run) {
        Item item = Item.at(Schema.meta(run.id())).put(Schema.REV, run.rev() + 1).put(Schema.WRITER, run.writer())
                .put(KIND, run.kind().code()).put(OPENED_AT, run.openedAt()).put(SINCE, run.since())
                .put(DEADLINE, run.deadline())
                .put(ATTEMPT, run.attempt());
        switch (run.selection()) {
            case AccountSelection.All all -> {
            }
            case AccountSelection.Whole whole -> item.put(WISH_PLATFORM, whole.platform().id());
            case AccountSelection.Named named -> item.put(WISH_ACCOUNTS, IdsBytes.of(named.accounts()));
        }
        if (run.planner() != null) {
            item.put(PLANNER, run.planner().holder()).put(PLANNER_UNTIL, run.planner().until());
        }
        if (run.plan() != null) {
            item.put(PLAN, platforms(run.plan().platforms(), RunItem::part));
        }
        if (run.overdue()) {
            item.put(OVERDUE, true);
        }
        if (run.closing() != null) {
            item.put(CLOSED_AT, run.closing().at()).put(GAPS, run.closing().gaps()).put(TOTALS,
                    platforms(run.closing().totals(), TallyItem::of));
        }
        return item;
    }

    static Run read(RunId id, Item item) {
        return new Run(id, Run.Kind.of(item.text(KIND)), selection(item), item.instant(OPENED_AT),
                item.instant(SINCE),
                item.instant(DEADLINE), (int) item.number(ATTEMPT), planner(item), plan(item), item.has(OVERDUE),
                closing(item),
                item.text(Schema.WRITER),
                item.number(Schema.REV));
    }

    /** An item that leads to a run by its key or by its content. */
    static Item leading(Key key, RunId run, String writer) {
        return Item.at(key).put(RUN, run.text()).put(Schema.WRITER, writer);
    }

    static RunId led(Item item) {
        return new RunId(item.text(RUN));
    }

    static Condition leads(RunId run) {
        return Condition.equal(RUN, AttributeValue.fromS(run.text()));
    }

    private static AccountSelection selection(Item item) {
        if (item.has(WISH_PLATFORM)) {
            return new AccountSelection.Whole(new Platform(item.text(WISH_PLATFORM)));
        }
        return item.has(WISH_ACCOUNTS)
                ? new AccountSelection.Named(IdsBytes.read(item.bytes(WISH_ACCOUNTS)))
                : AccountSelection.ALL;
    }

    private static Run.@Nullable Lease planner(Item item) {
        return item.has(PLANNER) ? new Run.Lease(item.text(PLANNER), item.instant(PLANNER_UNTIL)) : null;
    }

    private static Run.@Nullable Plan plan(Item item) {
        return item.has(PLAN) ? new Run.Plan(byPlatform(item.map(PLAN), RunItem::part)) : null;
    }

    private static Run.@Nullable Closing closing(Item item) {
        return item.has(CLOSED_AT)
                ? new Run.Closing(item.instant(CLOSED_AT), item.flag(GAPS),
                        byPlatform(item.map(TOTALS), TallyItem::read))
                : null;
    }

    private static Map<String, AttributeValue> part(Run.Part part) {
        Map<String, AttributeValue> fields = new HashMap<>(TallyItem.of(part.settled()));
        fields.put(EXPECTED, Item.number(part.expected()));
        fields.put(CHUNKS, Item.number(part.chunks()));
        return fields;
    }

    private static Run.Part part(Map<String, AttributeValue> fields) {
        Item item = Item.of(fields);
        Tally settled = TallyItem.read(fields);
        return new Run.Part(item.number(EXPECTED), item.number(CHUNKS), settled);
    }

    private static <T> Map<String, AttributeValue> platforms(Map<Platform, T> parts,
            Function<T, Map<String, AttributeValue>> encode) {
        Map<String, AttributeValue> all = new HashMap<>();
        parts.forEach((platform, part) -> all.put(platform.id(), AttributeValue.fromM(encode.apply(part))));
        return all;
    }

    private static <T> Map<Platform, T> byPlatform(Map<String, AttributeValue> all,
            Function<Map<String, AttributeValue>, T> decode) {
        Map<Platform, T> parts = new HashMap<>();
        all.forEach((platform, part) -> parts.put(new Platform(platform), decode.apply(part.m())));
        return parts;
    }
}
