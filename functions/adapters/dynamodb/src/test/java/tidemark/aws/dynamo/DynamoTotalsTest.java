package tidemark.aws.dynamo;

import tidemark.board.Totals;
import tidemark.testing.TotalsContract;

/** The contract of the Totals port, kept on DynamoDB Local. */
final class DynamoTotalsTest extends TotalsContract {

    @Override
    protected Totals totals() {
        return Engine.ledger(Engine.client(), Engine.table()).totals();
    }
}
