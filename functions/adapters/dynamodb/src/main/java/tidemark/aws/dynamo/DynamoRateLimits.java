package tidemark.aws.dynamo;

import java.util.Optional;

import tidemark.platform.RateScope;
import tidemark.ratelimit.RateLimitState;
import tidemark.ratelimit.RateLimitStore;

/** Permits in the ledger's table. */
public final class DynamoRateLimits implements RateLimitStore {

    private final Table table;

    public DynamoRateLimits(Table table) {
        this.table = table;
    }

    @Override
    public Optional<RateLimitState> read(RateScope scope) {
        return table.get(Schema.permit(scope)).map(item -> RateLimitItem.read(scope, item));
    }

    @Override
    public boolean write(RateLimitState next) {
        return table.put(RateLimitItem.of(next), Condition.rev(next.rev())).done();
    }
}
