package tidemark.testing.simulation;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import tidemark.account.AccountId;
import tidemark.account.Platform;
import tidemark.history.Readings;
import tidemark.history.Snapshot;
import tidemark.history.State;
import tidemark.platform.RateScope;
import tidemark.ratelimit.RateLimitState;
import tidemark.ratelimit.RateLimitStore;
import tidemark.run.Chunk;
import tidemark.run.ChunkKey;
import tidemark.run.Chunks;
import tidemark.run.DueChunk;
import tidemark.run.Run;
import tidemark.run.RunId;
import tidemark.run.Runs;
import tidemark.run.Tally;
import tidemark.run.Urgency;
import tidemark.testing.Stores;

/** Stores with one planted mistake each. */
final class UnsafeStores {

    private UnsafeStores() {}

    static Stores with(Mutation mutation, Stores safe, World world) {
        return switch (mutation) {
            case NONE -> safe;
            case CHECKPOINT_WITHOUT_FENCE, CHUNK_WRITE_WITHOUT_FENCE, CHECKPOINT_IN_TWO_STEPS, COUNTED_TWICE ->
                new Stores(safe.accounts(), safe.readings(), safe.runs(),
                        new UnsafeChunks(mutation, safe.chunks(), world), safe.rateLimits());
            case RATE_LIMIT_WITHOUT_FENCE, FREEZE_FORGOTTEN, WINDOW_FORGOTTEN -> new Stores(safe.accounts(),
                    safe.readings(), safe.runs(), safe.chunks(), new UnsafeRateLimits(mutation, safe.rateLimits()));
            case RUN_WITHOUT_FENCE -> new Stores(safe.accounts(), safe.readings(), new UnsafeRuns(safe.runs()),
                    safe.chunks(), safe.rateLimits());
            case STATE_WITHOUT_FENCE -> new Stores(safe.accounts(), new UnsafeReadings(safe), safe.runs(),
                    safe.chunks(), safe.rateLimits());
        };
    }

    private record UnsafeChunks(Mutation mutation, Chunks chunks, World world) implements Chunks {

        @Override
        public void add(List<Cut> cuts) {
            chunks.add(cuts);
        }

        @Override
        public Map<ChunkKey, Chunk> find(Collection<ChunkKey> keys) {
            return chunks.find(keys);
        }

        @Override
        public List<AccountId> accounts(ChunkKey key) {
            return chunks.accounts(key);
        }

        @Override
        public boolean write(Chunk next) {
            return chunks.write(mutation == Mutation.CHUNK_WRITE_WITHOUT_FENCE ? at(next, stored(next).rev()) : next);
        }

        @Override
        public boolean checkpoint(Chunk next, Tally difference) {
            return switch (mutation) {
                case CHECKPOINT_WITHOUT_FENCE -> chunks.checkpoint(at(next, stored(next).rev()), difference);
                case COUNTED_TWICE -> {
                    Chunk stands = stored(next);
                    boolean repeated = stands.rev() == next.rev() + 1 && stands.writer().equals(next.writer());
                    yield chunks.checkpoint(repeated ? at(next, stands.rev()) : next, difference);
                }
                default -> {
                    Chunk stands = stored(next);
                    if (stands.rev() != next.rev()) {
                        yield false;
                    }
                    chunks.checkpoint(at(stands, stands.rev()), difference);
                    world.pause(5);
                    if (world.random.nextInt(20) == 0) {
                        throw new Crash();
                    }
                    yield chunks.write(at(next, stored(next).rev()));
                }
            };
        }

        @Override
        public Stream<DueChunk> due(Platform platform, Urgency urgency, Instant at) {
            return chunks.due(platform, urgency, at);
        }

        @Override
        public Stream<DueChunk> inFlight(Platform platform) {
            return chunks.inFlight(platform);
        }

        private Chunk stored(Chunk next) {
            return Objects.requireNonNull(chunks.find(List.of(next.key())).get(next.key()));
        }

        private static Chunk at(Chunk next, long rev) {
            return new Chunk(next.key(), next.scope(), next.urgency(), next.state(), next.dueAt(), next.token(),
                    next.codes(), next.claims(), next.retryAt(), next.expires(), next.writer(), rev);
        }
    }

    private record UnsafeRateLimits(Mutation mutation, RateLimitStore rateLimits) implements RateLimitStore {

        @Override
        public Optional<RateLimitState> read(RateScope scope) {
            return rateLimits.read(scope);
        }

        @Override
        public boolean write(RateLimitState next) {
            long rev = mutation == Mutation.RATE_LIMIT_WITHOUT_FENCE
                    ? rateLimits.read(next.scope()).map(RateLimitState::rev).orElse(0L)
                    : next.rev();
            return rateLimits.write(new RateLimitState(next.scope(), next.owner(), next.until(), next.nextAt(),
                    mutation == Mutation.FREEZE_FORGOTTEN ? Instant.EPOCH : next.frozenUntil(),
                    mutation == Mutation.WINDOW_FORGOTTEN ? List.of() : next.window(), next.day(), next.money(),
                    next.breaker(), next.factor(), next.writer(), rev));
        }
    }

    private record UnsafeRuns(Runs runs) implements Runs {

        @Override
        public boolean open(Run run, List<String> names) {
            return runs.open(run, names);
        }

        @Override
        public Optional<RunId> named(String name) {
            return runs.named(name);
        }

        @Override
        public RunId name(String name, RunId run) {
            return runs.name(name, run);
        }

        @Override
        public Map<RunId, Run> find(Collection<RunId> ids) {
            return runs.find(ids);
        }

        @Override
        public Optional<Run> find(RunId id) {
            return runs.find(id);
        }

        @Override
        public Optional<Counted> counted(RunId id) {
            return runs.counted(id);
        }

        @Override
        public List<RunId> open() {
            return runs.open();
        }

        @Override
        public List<RunId> latest(int limit) {
            return runs.latest(limit);
        }

        @Override
        public boolean write(Run next) {
            return runs.write(new Run(next.id(), next.kind(), next.selection(), next.openedAt(), next.since(),
                    next.deadline(), next.attempt(), next.planner(), next.plan(), next.overdue(), next.closing(),
                    next.writer(), runs.find(next.id()).orElseThrow().rev()));
        }

        @Override
        public boolean close(Run closed, List<String> freed) {
            return runs.close(closed, freed);
        }
    }

    private record UnsafeReadings(Stores safe) implements Readings {

        @Override
        public boolean putDay(Snapshot snapshot) {
            return safe.readings().putDay(snapshot);
        }

        @Override
        public void erase(AccountId id) {
            safe.readings().erase(id);
        }

        @Override
        public boolean putState(State next) {
            long rev = Objects.requireNonNull(safe.accounts().entries(List.of(next.id())).get(next.id())).state().rev();
            return safe.readings().putState(next.at(rev));
        }

        @Override
        public List<Snapshot> days(AccountId id, java.time.LocalDate from, java.time.LocalDate to) {
            return safe.readings().days(id, from, to);
        }

        @Override
        public void fold(AccountId id, List<Snapshot> snapshots) {
            safe.readings().fold(id, snapshots);
        }
    }
}
