package tidemark.board;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * The board that answers are given from: looked up at most every five seconds, loaded when first needed and held in memory. A board that
 * can not be read leaves the one before in its place. Thread-safe; one thread at a time looks up and loads.
 */
public final class CurrentBoard {

    /** For how long a pointer is believed. */
    public static final Duration FRESH = Duration.ofSeconds(5);

    private final BoardStore boards;
    private final Pointers pointers;
    private final InstantSource clock;
    private final boolean simulated;

    private Pointers.Known known = Pointers.Known.NOTHING;
    private Instant lookUpAt = Instant.MIN;
    private @Nullable Board held;
    private String refused = "";
    private Instant refusedUntil = Instant.MIN;
    private String trouble = "";
    private String ledgerTrouble = "";

    /** @param simulated whether the numbers of this ledger come from the simulator */
    public CurrentBoard(BoardStore boards, Pointers pointers, InstantSource clock, boolean simulated) {
        this.boards = boards;
        this.pointers = pointers;
        this.clock = clock;
        this.simulated = simulated;
    }

    /** No board can be read and none is held. */
    public static final class Unreadable extends RuntimeException {
        Unreadable(String why) {
            super(why);
        }
    }

    /** What the pointers say, at most five seconds old; older where they can not be read. */
    public synchronized Pointers.Known known() {
        Instant now = clock.instant();
        if (!now.isBefore(lookUpAt)) {
            try {
                known = pointers.read();
                ledgerTrouble = "";
            } catch (RuntimeException failure) {
                if (lookUpAt.equals(Instant.MIN)) {
                    throw failure;
                }
                ledgerTrouble = "the ledger cannot be read";
            }
            lookUpAt = now.plus(FRESH);
        }
        return known;
    }

    /**
     * What an answer is named by: both parts from the same look-up.
     *
     * @param version of the board that {@link #board} would give now; {@code 0} where none was built yet
     */
    public record View(Pointers.Known known, String version) {}

    /** What the pointers say and the board's version, without loading it. A board that is asked for later may be a newer one. */
    public synchronized View view() {
        Pointers.Known now = known();
        String named = now.board().map(BoardPointer::version).orElse("0");
        return new View(now, held != null && refuses(named) ? held.version() : named);
    }

    /** The version of the board that {@link #board} would give now, without loading it; {@code 0} where none was built yet. */
    public String version() {
        return view().version();
    }

    /** The newest board that can be read; an empty one where none was built yet. */
    public synchronized Board board() {
        for (int tries = 0; tries < 2; tries++) {
            Optional<BoardPointer> named = known().board();
            if (named.isEmpty()) {
                return Board.empty(clock.instant(), simulated);
            }
            Board there = held;
            if (there != null
                    && (there.version().equals(named.get().version()) || refuses(named.get().version()))) {
                return there;
            }
            if (load(named.get().version())) {
                return board();
            }
            lookUpAt = clock.instant();
        }
        Board there = held;
        if (there == null) {
            throw new Unreadable(trouble);
        }
        return there;
    }

    private boolean refuses(String version) {
        return version.equals(refused) && clock.instant().isBefore(refusedUntil);
    }

    /** A board that can not be read stays so; a store that can not be reached is asked again as soon as the pointer is. */
    private boolean refuse(String version, Instant until, String why) {
        refused = version;
        refusedUntil = until;
        trouble = why;
        return false;
    }

    /** A board that is in memory already, whatever its age. */
    public synchronized Optional<Board> inMemory() {
        return Optional.ofNullable(held);
    }

    /** Why the newest board is not the one in use; empty if it is. */
    public synchronized String trouble() {
        return trouble.isEmpty() ? ledgerTrouble : trouble;
    }

    private boolean load(String version) {
        Optional<BoardFormat.Decoded> stored;
        try {
            stored = boards.get(version);
        } catch (RuntimeException failure) {
            if (held == null) {
                throw failure;
            }
            return refuse(version, clock.instant().plus(FRESH), "the store cannot be read");
        }
        return switch (stored.orElse(null)) {
            case null -> refuse(version, clock.instant().plus(FRESH), "the board " + version + " is not in the store");
            case BoardFormat.Decoded.Whole whole -> {
                held = whole.board();
                trouble = "";
                yield true;
            }
            case BoardFormat.Decoded.Foreign foreign -> refuse(version, Instant.MAX,
                    "the board has format " + foreign.format() + ", this reader knows " + BoardFormat.VERSION);
            case BoardFormat.Decoded.Broken broken -> refuse(version, Instant.MAX, broken.why());
        };
    }
}
