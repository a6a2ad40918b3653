package tidemark.testing;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import tidemark.job.Job;
import tidemark.job.Jobs;

/** Jobs in memory. */
public final class MemoryJobs implements Jobs {

    private final Map<String, Job> jobs = new TreeMap<>();

    @Override
    public synchronized boolean add(Job job) {
        return jobs.putIfAbsent(job.id(), job.stored()) == null;
    }

    @Override
    public synchronized Optional<Job> find(String id) {
        return Optional.ofNullable(jobs.get(id));
    }

    @Override
    public synchronized boolean write(Job next) {
        Job stands = jobs.get(next.id());
        if (stands == null || stands.rev() != next.rev()) {
            return false;
        }
        jobs.put(next.id(), next.stored());
        return true;
    }

    @Override
    public synchronized List<String> due(Instant at, int most) {
        return jobs.values().stream().filter(job -> job.dueAt() != null && !job.dueAt().isAfter(at))
                .sorted(Comparator.comparing(Job::dueAt)).limit(most).map(Job::id).toList();
    }
}
