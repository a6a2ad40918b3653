package tidemark.run;

import java.time.Instant;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;

import tidemark.platform.RateScope;

/**
 * A lease on up to a hundred accounts of one run and rate scope. Changes are made by the methods named after the state they lead to; each
 * is conditional on {@code rev} where it is written.
 *
 * @param scope the rate scope of its accounts when it was planned; a hint
 * @param dueAt when it is to be dispatched: the first time while ready, again while in flight
 * @param token names the message that may claim it; absent unless sent
 * @param codes {@link OutcomeCodes} of its accounts, in their order
 * @param claims how often it was claimed since it last made progress or its owner gave it back
 * @param retryAt before which accounts that have used a try are not requested again; absent if none has to wait
 * @param expires when its items may vanish
 * @param writer names the writer of this revision
 * @param rev counts writes, 0 before the first
 */
public record Chunk(ChunkKey key, RateScope scope, Urgency urgency, State state, Instant dueAt, @Nullable String token,
        String codes, int claims, @Nullable Instant retryAt, Instant expires, String writer, long rev) {

    /** The state of a chunk. */
    public enum State {
        /** To be dispatched when due. */
        READY("READY"),
        /** A message that may claim it was sent, and may be lost. */
        SENT("SENT"),
        /** A worker has claimed it, and may be dead. */
        RUNNING("RUNNING"),
        /** Every account is final. */
        DONE("DONE"),
        /** Part of an abandoned planning attempt; nothing of it counts. */
        ABANDONED("ABANDONED");

        private final String code;

        State(String code) {
            this.code = code;
        }

        /** The word in the ledger; words never change meaning. */
        public String code() {
            return code;
        }

        /** @throws IllegalArgumentException if no state has that word in the ledger */
        public static State of(String code) {
            return Arrays.stream(values()).filter(state -> state.code.equals(code)).findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no state of a chunk has the code " + code));
        }
    }

    /** A chunk as planned: ready, no account requested. */
    public static Chunk planned(ChunkKey key, RateScope scope, Urgency urgency, int accounts, Instant dueAt,
            Instant expires) {
        return new Chunk(key, scope, urgency, State.READY, dueAt, null, OutcomeCodes.fresh(accounts), 0, null, expires,
                "", 0);
    }

    /** Dispatched to the worker that brings the token, to be dispatched again at an instant. */
    public Chunk sent(String newToken, Instant again, String by) {
        return new Chunk(key, scope, urgency, State.SENT, again, newToken, codes, claims, retryAt, expires, by, rev);
    }

    /** Claimed by a worker whose lease ends at an instant. */
    public Chunk running(Instant lease, String by) {
        return new Chunk(key, scope, urgency, State.RUNNING, lease, null, codes, claims + 1, retryAt, expires, by, rev);
    }

    /** Still claimed, with the results so far. */
    public Chunk checked(String found, int claimed, String by) {
        return new Chunk(key, scope, urgency, State.RUNNING, dueAt, null, found, claimed, retryAt, expires, by, rev);
    }

    /** Given back by its worker until an instant. */
    public Chunk ready(String found, int claimed, Instant due, @Nullable Instant retry, String by) {
        return new Chunk(key, scope, urgency, State.READY, due, null, found, claimed, retry, expires, by, rev);
    }

    /** Done: every code is final. */
    public Chunk done(String found, String by) {
        return new Chunk(key, scope, urgency, State.DONE, dueAt, null, found, claims, null, expires, by, rev);
    }

    public Chunk abandoned(String by) {
        return new Chunk(key, scope, urgency, State.ABANDONED, dueAt, null, codes, claims, null, expires, by, rev);
    }

    /** This revision as it stands once written. */
    public Chunk stored() {
        return new Chunk(key, scope, urgency, state, dueAt, token, codes, claims, retryAt, expires, writer, rev + 1);
    }

    /** Whether it is in the index {@code due}. */
    public boolean indexed() {
        return state != State.DONE && state != State.ABANDONED;
    }

    /** Its entry in the index {@code due}; meaningful only while it is {@linkplain #indexed indexed}. */
    public DueChunk due() {
        return new DueChunk(key, urgency, state != State.READY, dueAt);
    }
}
