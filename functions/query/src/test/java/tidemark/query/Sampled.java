package tidemark.query;

import java.time.Duration;
import java.util.List;

import tidemark.job.Job;
import tidemark.job.JobKind;
import tidemark.job.JobState;
import tidemark.run.AccountSelection;
import tidemark.run.Run;
import tidemark.run.RunId;

/** The ledger of which the samples in {@code events} ask. */
final class Sampled {

    private Sampled() {}

    static QueryFixture ledger() {
        QueryFixture fixture = new QueryFixture();
        fixture.measured(fixture.full(1, "bluesky", "museum.example"), 1000);
        fixture.account(2, "github", "museum", "Museum");
        Run daily = Run.opened(RunId.daily(QueryFixture.DAY), Run.Kind.DAILY, AccountSelection.ALL, QueryFixture.SIX,
                QueryFixture.SIX, QueryFixture.SIX.plus(Duration.ofHours(23)), "opener");
        if (!fixture.runs.open(daily, List.of())) {
            throw new IllegalStateException("an empty ledger has no run");
        }
        fixture.jobs.add(Job.opened("e-0123456789abcdef", JobKind.EXPORT, "", JobState.RUNNING, QueryFixture.SIX,
                Duration.ofDays(1)));
        fixture.jobs.add(Job.opened("i-01M8GENARBWN8YC4PPGPBYBKR8", JobKind.IMPORT_HISTORY, "", JobState.WAITING,
                QueryFixture.SIX, Duration.ofHours(1)));
        fixture.board();
        return fixture;
    }
}
