package tidemark.run;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import tidemark.account.AccountId;
import tidemark.reading.Outcome;

/** A worker's results for a chunk that it claimed, and how much of them is recorded. Not thread-safe. */
final class ChunkProgress {

    /** Claims in a row without a result after which each account is recorded before its request. */
    private static final int CAREFUL = 3;

    private final WorkChunk.Ports ports;
    private final List<AccountId> ids;
    private final Map<AccountId, Integer> places = new HashMap<>();
    private final char[] codes;
    private Chunk stored;
    private long requests;
    private Instant written;
    private @Nullable Instant retryAt;
    private Tally counted = Tally.NONE;

    ChunkProgress(Chunk claimed, List<AccountId> ids, WorkChunk.Ports ports) {
        this.ports = ports;
        this.ids = ids;
        for (int i = 0; i < ids.size(); i++) {
            places.put(ids.get(i), i);
        }
        this.codes = claimed.codes().toCharArray();
        this.stored = claimed;
        this.retryAt = claimed.retryAt();
        this.written = ports.clock().instant();
    }

    Chunk chunk() {
        return stored;
    }

    /** What this worker has recorded so far. */
    Tally counted() {
        return counted;
    }

    boolean finished() {
        return OutcomeCodes.allFinal(new String(codes));
    }

    /** Whether earlier workers died on this chunk, so that each account is recorded before its request. */
    boolean careful() {
        return stored.claims() >= CAREFUL;
    }

    /** Accounts without a final outcome, in their order; careful workers take those with the fewest tries first. */
    List<AccountId> open() {
        List<AccountId> open = new ArrayList<>();
        for (AccountId id : ids) {
            if (isOpen(id)) {
                open.add(id);
            }
        }
        if (careful()) {
            open.sort(java.util.Comparator.comparingInt(this::tries));
        }
        return open;
    }

    boolean isOpen(AccountId id) {
        return OutcomeCodes.open(codes[place(id)]);
    }

    int tries(AccountId id) {
        return OutcomeCodes.tries(codes[place(id)]);
    }

    void settle(AccountId id, Outcome outcome) {
        codes[place(id)] = outcome.code();
    }

    void tries(AccountId id, int used) {
        codes[place(id)] = (char) ('0' + used);
    }

    void asked() {
        requests++;
    }

    /** Sets before which accounts that have used a try are not requested. */
    void retryAt(Instant at) {
        retryAt = retryAt == null ? at : LedgerTime.later(retryAt, at);
    }

    /** Before which accounts that have used a try are not requested; absent if they need not wait. */
    @Nullable
    Instant retryAt() {
        return retryAt;
    }

    boolean checkpointDue() {
        return !ports.clock().instant().isBefore(written.plus(ports.settings().checkpointEvery()));
    }

    /** Records and counts the results; false if another worker has the chunk now. */
    boolean checkpoint() {
        return write(stored.checked(found(), claims(), ports.tokens().get()), Tally.NONE);
    }

    /** Gives the chunk back until an instant; false if another worker has it now. */
    boolean giveBack(Instant due) {
        int claims = careful() ? stored.claims() : 0;
        return write(stored.ready(found(), claims, due, retryAt, ports.tokens().get()), Tally.NONE);
    }

    boolean finish() {
        return write(stored.done(found(), ports.tokens().get()), Tally.chunk());
    }

    private boolean write(Chunk next, Tally more) {
        Tally difference = OutcomeCodes.difference(stored.codes(), next.codes()).plus(Tally.requests(requests))
                .plus(more);
        if (!ports.chunks().checkpoint(next, difference)) {
            return false;
        }
        stored = next.stored();
        requests = 0;
        counted = counted.plus(difference);
        written = ports.clock().instant();
        return true;
    }

    private int claims() {
        boolean gotOn = OutcomeCodes.difference(stored.codes(), found()).done() > 0;
        return gotOn && !careful() ? 0 : stored.claims();
    }

    private String found() {
        return new String(codes);
    }

    private int place(AccountId id) {
        Integer place = places.get(id);
        if (place == null) {
            throw new IllegalArgumentException("not of this chunk: " + id);
        }
        return place;
    }
}
