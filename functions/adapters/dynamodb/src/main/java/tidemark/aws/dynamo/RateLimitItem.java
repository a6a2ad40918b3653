package tidemark.aws.dynamo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import tidemark.platform.RateScope;
import tidemark.ratelimit.RateLimitState;

/** Encodes a permit as an item. Instants without effect are absent. */
final class RateLimitItem {

    private static final String OWNER = "holder";
    private static final String UNTIL = "heldUntil";
    private static final String NEXT_AT = "nextAt";
    private static final String FROZEN_UNTIL = "frozenUntil";
    /** Milliseconds and request counts, alternating. */
    private static final String WINDOW = "spent";
    private static final String DAY = "quotaDay";
    private static final String DAY_USED = "quotaUsed";
    private static final String MONTH = "moneyMonth";
    private static final String MONTH_USED = "moneyUsed";
    private static final String STRIKES = "strikes";
    private static final String OPEN_UNTIL = "openUntil";
    private static final String FACTOR = "factor";

    private RateLimitItem() {}

    /** The permit with its revision increased by one. */
    static Item of(RateLimitState permit) {
        Item item = Item.at(Schema.permit(permit.scope())).put(Schema.REV, permit.rev() + 1)
                .put(Schema.WRITER, permit.writer())
                .put(OWNER, permit.owner()).put(UNTIL, binding(permit.until())).put(NEXT_AT, binding(permit.nextAt()))
                .put(FROZEN_UNTIL, binding(permit.frozenUntil())).put(STRIKES, permit.breaker().strikes())
                .put(OPEN_UNTIL, binding(permit.breaker().openUntil())).put(FACTOR, permit.factor());
        if (!permit.window().isEmpty()) {
            item.put(WINDOW, permit.window().stream()
                    .<AttributeValue>mapMulti((spent, each) -> {
                        each.accept(Item.number(spent.at().toEpochMilli()));
                        each.accept(Item.number(spent.requests()));
                    }).toList());
        }
        put(item, permit.day(), DAY, DAY_USED);
        put(item, permit.money(), MONTH, MONTH_USED);
        return item;
    }

    static RateLimitState read(RateScope scope, Item item) {
        return new RateLimitState(scope, item.textOrNull(OWNER), instant(item, UNTIL), instant(item, NEXT_AT),
                instant(item, FROZEN_UNTIL),
                window(item), used(item, DAY, DAY_USED), used(item, MONTH, MONTH_USED),
                new RateLimitState.Breaker((int) item.number(STRIKES), instant(item, OPEN_UNTIL)), item.decimal(FACTOR),
                item.text(Schema.WRITER), item.number(Schema.REV));
    }

    private static List<RateLimitState.Spent> window(Item item) {
        List<RateLimitState.Spent> window = new ArrayList<>();
        if (item.has(WINDOW)) {
            List<AttributeValue> numbers = item.list(WINDOW);
            for (int i = 0; i < numbers.size(); i += 2) {
                window.add(new RateLimitState.Spent(Instant.ofEpochMilli(Long.parseLong(numbers.get(i).n())),
                        Long.parseLong(numbers.get(i + 1).n())));
            }
        }
        return window;
    }

    private static void put(Item item, RateLimitState.@Nullable Used used, String key, String amount) {
        if (used != null) {
            item.put(key, used.key()).put(amount, used.amount());
        }
    }

    private static RateLimitState.@Nullable Used used(Item item, String key, String amount) {
        return item.has(key) ? new RateLimitState.Used(item.text(key), item.number(amount)) : null;
    }

    private static @Nullable Instant binding(Instant instant) {
        return instant.equals(Instant.EPOCH) ? null : instant;
    }

    private static Instant instant(Item item, String name) {
        Instant instant = item.instantOrNull(name);
        return instant == null ? Instant.EPOCH : instant;
    }
}
