package tidemark.projector;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import tidemark.account.AccountId;
import tidemark.account.Address;
import tidemark.aws.observe.InvocationMetrics;
import tidemark.aws.observe.MetricName;
import tidemark.aws.observe.Telemetry;
import tidemark.aws.sqs.SqsBoardHints;
import tidemark.aws.sqs.SqsInvalidations;
import tidemark.board.BoardHintQueue;
import tidemark.cache.InvalidationQueue;

/** The only reader of the ledger's stream: sends changed accounts to the invalidator and hints that the board is out of date. Idempotent. */
public final class Projector implements RequestHandler<DynamodbEvent, StreamsEventResponse> {

    private static final Logger LOG = LoggerFactory.getLogger(Projector.class);

    private final Telemetry observed;
    private final InvalidationQueue invalidations;
    private final BoardHintQueue board;

    /** Wired for AWS. */
    public Projector() {
        this(System.getenv(), ProjectorClients.aws());
    }

    private Projector(Map<String, String> environment, ProjectorClients clients) {
        this(Telemetry.by(environment), new SqsInvalidations(clients.sqs(), environment),
                new SqsBoardHints(clients.sqs(), environment, clients.clock()));
    }

    public Projector(Telemetry observed, InvalidationQueue invalidations, BoardHintQueue board) {
        this.observed = observed;
        this.invalidations = invalidations;
        this.board = board;
    }

    /** Wired to the services that the clients reach and the environment names. */
    public static Projector of(Map<String, String> environment, ProjectorClients clients) {
        return new Projector(environment, clients);
    }

    @Override
    public StreamsEventResponse handleRequest(DynamodbEvent event, Context context) {
        return observed.invocation(context, measures -> project(event.getRecords(), measures));
    }

    /** Projects a batch. An unreadable record is counted, logged and skipped, because a retry cannot help. */
    private StreamsEventResponse project(List<DynamodbStreamRecord> records, InvocationMetrics measures) {
        Set<AccountId> accounts = new LinkedHashSet<>();
        Set<Address> addresses = new LinkedHashSet<>();
        int unreadable = 0;
        for (DynamodbStreamRecord record : records) {
            try {
                switch (Change.of(record.getDynamodb().getKeys())) {
                    case Change.OfAccount(AccountId id) -> accounts.add(id);
                    case Change.OfAddress(Address address) -> addresses.add(address);
                }
            } catch (IllegalArgumentException wrong) {
                LOG.error("Record {} of the stream cannot be read", record.getDynamodb().getSequenceNumber(), wrong);
                unreadable++;
            }
        }
        invalidations.send(accounts, addresses);
        if (!accounts.isEmpty() || unreadable > 0) {
            board.changed();
        }
        measures.add(MetricName.CHANGES, accounts.size() + addresses.size());
        if (unreadable > 0) {
            measures.add(MetricName.UNREADABLE, unreadable);
        }
        return new StreamsEventResponse(List.of());
    }
}
