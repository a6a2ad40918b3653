package tidemark.fanout;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import tidemark.aws.observe.InvocationMetrics;
import tidemark.aws.observe.MetricName;
import tidemark.credential.RenewTokens;
import tidemark.credential.WatchExpiry;
import tidemark.time.Deadline;

/** Renews due tokens at every tick and reports once an hour which credentials expire soon. Its faults do not stop a tick. Thread-safe. */
final class TokenRenewalStep {

    private static final Logger LOG = LoggerFactory.getLogger(TokenRenewalStep.class);
    private static final Duration BETWEEN_WARNINGS = Duration.ofHours(1);

    private final RenewTokens renew;
    private final WatchExpiry watch;
    private final InstantSource clock;
    private Instant warned = Instant.MIN;

    TokenRenewalStep(RenewTokens renew, WatchExpiry watch, InstantSource clock) {
        this.renew = renew;
        this.watch = watch;
        this.clock = clock;
    }

    void go(Deadline deadline, InvocationMetrics measures) {
        try {
            RenewTokens.Renewed done = renew.renew(deadline);
            done.renewed().forEach(name -> LOG.info("{} was renewed", name));
            done.failed().forEach(failure -> LOG.warn("{} could not be renewed: {}", failure.name(), failure.words()));
            measures.add(MetricName.TOKENS_RENEWED, done.renewed().size());
            measures.add(MetricName.RENEWALS_FAILED, done.failed().size());
            if (warningDue()) {
                warn(measures);
            }
        } catch (RuntimeException fault) {
            LOG.error("The tokens could not be renewed; the next tick tries again", fault);
            measures.add(MetricName.RENEWALS_FAILED, 1);
        }
    }

    private void warn(InvocationMetrics measures) {
        List<WatchExpiry.Ending> ending = watch.ending();
        ending.forEach(
                end -> LOG.warn("{} ends at {} and is not renewed; give a new one", end.name(), end.expiresAt()));
        measures.add(MetricName.CREDENTIALS_ENDING, ending.size());
    }

    private synchronized boolean warningDue() {
        Instant now = clock.instant();
        if (warned.isAfter(now.minus(BETWEEN_WARNINGS))) {
            return false;
        }
        warned = now;
        return true;
    }
}
