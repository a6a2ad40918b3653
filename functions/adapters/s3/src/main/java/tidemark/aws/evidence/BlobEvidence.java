package tidemark.aws.evidence;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.CancellationException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import tidemark.account.AccountId;
import tidemark.reading.Finding;
import tidemark.run.EvidenceStore;
import tidemark.run.RunId;
import tidemark.store.BlobStore;

/** Evidence in the blob store, under {@code evidence/<day>/<run>/<account>.txt}: one response per account and run. */
public final class BlobEvidence implements EvidenceStore {

    private static final Logger LOG = LoggerFactory.getLogger(BlobEvidence.class);

    private final BlobStore store;
    private final InstantSource clock;

    public BlobEvidence(BlobStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public void keep(RunId run, AccountId account, Finding.Evidence evidence) {
        String key = "evidence/" + LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC) + "/" + run + "/" + account
                + ".txt";
        String text = evidence.url() + "\n" + evidence.status() + "\n\n" + evidence.body();
        try {
            store.put(key, text.getBytes(StandardCharsets.UTF_8));
        } catch (CancellationException ending) {
            throw ending;
        } catch (RuntimeException failed) {
            LOG.warn("Evidence of a changed layout could not be kept under {}", key, failed);
        }
    }
}
