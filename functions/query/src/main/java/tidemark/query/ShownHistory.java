package tidemark.query;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import tidemark.account.AccountId;
import tidemark.history.Snapshot;

/** The days of accounts that may be shown. */
final class ShownHistory {

    private final QuerySources sources;

    ShownHistory(QuerySources sources) {
        this.sources = sources;
    }

    /** The days of one account that are not overdue; none if the platform deleted the account and requires deletion here. */
    List<Snapshot> days(AccountId id, LocalDate from, LocalDate to) {
        List<Snapshot> days = sources.readings().days(id, from, to);
        boolean withheld = days.stream().anyMatch(day -> day.retention().mirrorDeletes())
                && sources.accounts().find(id)
                        .filter(entry -> entry.state().missing() != null).isPresent();
        Instant now = sources.clock().instant();
        return withheld ? List.of() : days.stream().filter(day -> !day.overdue(now)).toList();
    }
}
