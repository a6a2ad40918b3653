package tidemark.board;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Names the board that readers should read.
 *
 * @param version a ULID; later boards sort after earlier ones
 * @param previous the version it took the place of, absent for the first
 * @param begunAt when its build began to read the ledger: whatever was written before is in it
 * @param accounts how many accounts it holds
 * @param bytes its size in the store
 */
public record BoardPointer(String version, @Nullable String previous, Instant begunAt, int accounts, long bytes) {}
