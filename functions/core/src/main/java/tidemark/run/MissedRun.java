package tidemark.run;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Opens the daily run that its schedule missed, while the UTC day of the slot lasts: a laptop was off, or the scheduler failed. A slot from
 * before the first run of the ledger was not missed. Checks once for each slot and day; a decision is not made again. Thread-safe.
 */
public final class MissedRun {

    /** How long after a slot the scheduler may still open its run. */
    static final Duration GRACE = Duration.ofMinutes(10);

    private static final int LATEST = 100;
    private static final int DAYS_TOLD = 31;

    private final Runs runs;
    private final OpenRun open;
    private final Optional<DailySlots> slots;
    private final InstantSource clock;
    private @Nullable Seen seen;

    /** @param schedule of the daily run; a schedule that is no calendar has no missed runs */
    public MissedRun(Runs runs, OpenRun open, String schedule, InstantSource clock) {
        this.runs = runs;
        this.open = open;
        this.slots = DailySlots.read(schedule);
        this.clock = clock;
    }

    /**
     * The result of a check.
     *
     * @param opened the missed run that this check opened
     * @param over days since the last daily run whose slot was missed for good, the latest 31
     */
    public record Done(Optional<RunId> opened, List<LocalDate> over) {

        static final Done NOTHING = new Done(Optional.empty(), List.of());
    }

    private record Seen(LocalDate day, Optional<Instant> slot) {}

    /** Opens the run missed today and reports the days missed before. No request where that was checked already. */
    public synchronized Done look() {
        Instant now = LedgerTime.now(clock);
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        Optional<Instant> slot = slots.flatMap(known -> known.last(today, now.minus(GRACE)));
        Seen present = new Seen(today, slot);
        if (slots.isEmpty() || present.equals(seen)) {
            return Done.NOTHING;
        }
        List<RunId> latest = runs.latest(LATEST);
        Done done = new Done(slot.flatMap(missed -> open(missed, latest)), over(today, latest));
        seen = present;
        return done;
    }

    private Optional<RunId> open(Instant slot, List<RunId> latest) {
        RunId daily = RunId.daily(LocalDate.ofInstant(slot, ZoneOffset.UTC));
        if (latest.isEmpty() || latest.contains(daily)) {
            return Optional.empty();
        }
        boolean before = runs.find(latest.getLast())
                .filter(oldest -> oldest.openedAt().isBefore(slot)).isPresent();
        return before
                ? Optional.of(open.daily(slot)).filter(OpenRun.Opened::opened).map(OpenRun.Opened::run)
                : Optional.empty();
    }

    private List<LocalDate> over(LocalDate today, List<RunId> latest) {
        List<LocalDate> over = new ArrayList<>();
        Optional<LocalDate> last = latest.stream().flatMap(id -> id.day().stream()).filter(day -> day.isBefore(today))
                .max(LocalDate::compareTo);
        if (last.isPresent() && slots.isPresent()) {
            LocalDate first = today.minusDays(DAYS_TOLD);
            LocalDate from = last.get().isBefore(first) ? first : last.get().plusDays(1);
            from.datesUntil(today).filter(day -> slots.get().last(day, Instant.MAX).isPresent()).forEach(over::add);
        }
        return over;
    }
}
