package tidemark.run;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import tidemark.account.Platform;

/**
 * Chooses the chunks to send next: one chunk of each rate scope at a time, the most urgent first, so that a slow scope neither bounces
 * messages nor starves others. Drops chunks of abandoned plans. Thread-safe.
 */
public final class DueChunks {

    private final Runs runs;
    private final Chunks chunks;
    private final InstantSource clock;
    private final Supplier<String> tokens;

    /** @param tokens never the same twice */
    public DueChunks(Runs runs, Chunks chunks, InstantSource clock, Supplier<String> tokens) {
        this.runs = runs;
        this.chunks = chunks;
        this.clock = clock;
        this.tokens = tokens;
    }

    /** Chunks of open runs to be sent now, as stored. One query per platform and urgency, one for those in flight, one batch of reads per 100. */
    List<Chunk> due(Map<RunId, Run> open) {
        Instant now = LedgerTime.now(clock);
        List<ChunkKey> chosen = new ArrayList<>();
        List<ChunkKey> abandoned = new ArrayList<>();
        Map<RunId, Optional<Run>> known = new HashMap<>();
        open.forEach((id, run) -> known.put(id, Optional.of(run)));
        for (Platform platform : platforms(open)) {
            Map<String, Urgency> mostUrgent = new HashMap<>();
            for (DueChunk due : candidates(platform, now, mostUrgent)) {
                Optional<Run> run = known.computeIfAbsent(due.key().run(), runs::find);
                switch (eligibility(due.key(), run, now)) {
                    case ABANDONED -> abandoned.add(due.key());
                    case WAITING -> {
                    }
                    case SENDABLE -> {
                        Urgency inFlight = mostUrgent.get(due.key().scope());
                        if (inFlight == null || due.urgency().compareTo(inFlight) < 0) {
                            mostUrgent.put(due.key().scope(), due.urgency());
                            chosen.add(due.key());
                        }
                    }
                }
            }
        }
        drop(abandoned);
        Map<ChunkKey, Chunk> found = chunks.find(chosen);
        return chosen.stream().filter(found::containsKey).map(found::get).toList();
    }

    private enum Eligibility {
        SENDABLE, WAITING, ABANDONED
    }

    private static Eligibility eligibility(ChunkKey key, Optional<Run> run, Instant now) {
        if (run.isEmpty() || key.attempt() < run.get().attempt() || run.get().closing() != null) {
            return Eligibility.ABANDONED;
        }
        boolean planned = run.get().plan() != null && key.attempt() == run.get().attempt();
        return planned && run.get().deadline().isAfter(now) ? Eligibility.SENDABLE : Eligibility.WAITING;
    }

    /** The overdue chunks in flight, then the ready ones by urgency; notes the most urgent chunk in flight of each scope. */
    private List<DueChunk> candidates(Platform platform, Instant now, Map<String, Urgency> mostUrgent) {
        List<DueChunk> candidates = new ArrayList<>();
        for (DueChunk due : chunks.inFlight(platform).toList()) {
            if (due.dueAt().isBefore(now)) {
                candidates.add(due);
            } else {
                mostUrgent.merge(due.key().scope(), due.urgency(),
                        (one, other) -> one.compareTo(other) < 0 ? one : other);
            }
        }
        for (Urgency urgency : Urgency.values()) {
            candidates.addAll(chunks.due(platform, urgency, now).toList());
        }
        return candidates;
    }

    private void drop(List<ChunkKey> abandoned) {
        for (Chunk chunk : chunks.find(abandoned).values()) {
            if (chunk.indexed()) {
                Chunk next = chunk.abandoned(tokens.get());
                chunks.write(next);
            }
        }
    }

    private static Set<Platform> platforms(Map<RunId, Run> open) {
        Set<Platform> platforms = new TreeSet<>();
        for (Run run : open.values()) {
            Run.@Nullable Plan plan = run.plan();
            if (plan != null) {
                plan.platforms().forEach((platform, part) -> {
                    if (part.chunks() > 0) {
                        platforms.add(platform);
                    }
                });
            }
        }
        return platforms;
    }
}
