package tidemark.invalidator;

import java.io.IOException;
import java.util.Map;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import tidemark.account.Address;
import tidemark.aws.dynamo.DynamoLedger;
import tidemark.aws.observe.InvocationMetrics;
import tidemark.aws.observe.MetricName;
import tidemark.aws.observe.Telemetry;
import tidemark.aws.sqs.SqsDelivery;
import tidemark.aws.sqs.SqsInvalidations;
import tidemark.cache.CacheUnavailable;
import tidemark.cache.InvalidateCache;

/** Marks cached answers about changed accounts as out of date. If the cache cannot be reached, the message is delivered again. */
public final class Invalidator implements RequestHandler<SQSEvent, SQSBatchResponse> {

    private static final Logger LOG = LoggerFactory.getLogger(Invalidator.class);

    private final Telemetry observed;
    private final InvalidateCache invalidate;

    /** Wired for AWS. */
    public Invalidator() {
        this(System.getenv(), InvalidatorClients.aws());
    }

    private Invalidator(Map<String, String> environment, InvalidatorClients clients) {
        this(Telemetry.by(environment), invalidate(environment, clients));
    }

    public Invalidator(Telemetry observed, InvalidateCache invalidate) {
        this.observed = observed;
        this.invalidate = invalidate;
    }

    /** Wired to the services that the clients reach and the environment names. */
    public static Invalidator of(Map<String, String> environment, InvalidatorClients clients) {
        return new Invalidator(environment, clients);
    }

    private static InvalidateCache invalidate(Map<String, String> environment, InvalidatorClients clients) {
        DynamoLedger ledger = DynamoLedger.of(clients, environment);
        return new InvalidateCache(clients.cache(environment.getOrDefault("CACHE_ENDPOINT", "")), ledger.pointers(),
                clients.random());
    }

    @Override
    public SQSBatchResponse handleRequest(SQSEvent event, Context context) {
        return observed.invocation(context,
                measures -> SqsDelivery.again(SqsDelivery.failed(event, message -> handle(message, measures))));
    }

    /** Returns false if the message is to be delivered again. */
    private boolean handle(SQSEvent.SQSMessage message, InvocationMetrics measures) {
        try {
            SqsInvalidations.Outdated outdated = SqsInvalidations.read(message.getBody());
            invalidate.accounts(outdated.accounts());
            invalidate.addresses(outdated.addresses().stream().map(Address::toString).toList());
            measures.add(MetricName.INVALIDATED, outdated.accounts().size() + outdated.addresses().size());
            return true;
        } catch (CacheUnavailable away) {
            LOG.warn("The shared cache cannot be reached for message {}; the queue delivers it again",
                    message.getMessageId(), away);
            measures.add(MetricName.CACHE_FAULTS, 1);
            return false;
        } catch (IOException | IllegalArgumentException wrong) {
            LOG.error("Message {} names no accounts", message.getMessageId(), wrong);
            measures.add(MetricName.UNREADABLE, 1);
            return false;
        } catch (RuntimeException failure) {
            LOG.error("Message {} could not be worked; the queue delivers it again", message.getMessageId(), failure);
            return false;
        }
    }
}
