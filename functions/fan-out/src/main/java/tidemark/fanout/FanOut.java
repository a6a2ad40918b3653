package tidemark.fanout;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

import tidemark.aws.observe.InvocationMetrics;
import tidemark.aws.observe.MetricName;
import tidemark.aws.observe.Telemetry;
import tidemark.run.MissedRun;
import tidemark.run.OpenRun;
import tidemark.run.Tick;
import tidemark.time.Deadline;

/** Opens the daily run on schedule; every minute renews tokens, plans runs, sends due chunks and jobs, and closes finished runs. */
public final class FanOut implements RequestStreamHandler {

    private static final Logger LOG = LoggerFactory.getLogger(FanOut.class);

    private final Telemetry observed;
    private final OpenRun open;
    private final MissedRun openMissedRun;
    private final Tick tick;
    private final TokenRenewalStep tokens;
    private final DueJobsStep jobs;

    /** Wired for AWS. */
    public FanOut() {
        this(FanOutWiring.aws(System.getenv(), FanOutClients.aws()));
    }

    FanOut(UseCases useCases) {
        this.observed = useCases.observed;
        this.open = useCases.open;
        this.openMissedRun = useCases.openMissedRun;
        this.tick = useCases.tick;
        this.tokens = useCases.tokens;
        this.jobs = useCases.jobs;
    }

    /** The use cases that the schedules trigger. */
    record UseCases(Telemetry observed, OpenRun open, MissedRun openMissedRun, Tick tick, TokenRenewalStep tokens,
            DueJobsStep jobs) {}

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        ScheduleEvent wake = ScheduleEvent.read(input);
        ObjectNode done = observed.invocation(context,
                measures -> wake(wake, () -> Duration.ofMillis(context.getRemainingTimeInMillis()), measures));
        EventJson.write(output, done);
    }

    private ObjectNode wake(ScheduleEvent wake, Deadline deadline, InvocationMetrics measures) {
        ObjectNode answer = EventJson.object();
        tokens.go(deadline, measures);
        int sent = jobs.go();
        if (sent > 0) {
            answer.put("jobs", sent);
        }
        if (wake instanceof ScheduleEvent.Daily daily) {
            OpenRun.Opened opened = open.daily(daily.slot());
            try (MDC.MDCCloseable run = Telemetry.run(opened.run().text())) {
                LOG.info("Daily run {} {}", opened.run(), opened.opened() ? "opened" : "was open already");
            }
            measures.add(MetricName.RUNS_OPENED, opened.opened() ? 1 : 0);
            answer.put("run", opened.run().text()).put("opened", opened.opened());
        }
        if (wake instanceof ScheduleEvent.Tick) {
            openMissedRun(answer, measures);
        }
        Tick.Done done = tick.tick(deadline);
        if (done.open() > 0) {
            LOG.info("Tick: {} open, {} planned, {} chunks sent, {} closed", done.open(), done.planned(), done.sent(),
                    done.closed());
            measures.add(MetricName.RUNS_OPEN, done.open());
            measures.add(MetricName.CHUNKS_SENT, done.sent());
            measures.add(MetricName.RUNS_CLOSED, done.closed());
        }
        return answer.put("open", done.open()).put("planned", done.planned()).put("sent", done.sent()).put("closed",
                done.closed());
    }

    /** Opens a missed daily run; a fault here must not stop the tick. */
    private void openMissedRun(ObjectNode answer, InvocationMetrics measures) {
        MissedRun.Done done;
        try {
            done = openMissedRun.look();
        } catch (RuntimeException failure) {
            LOG.error("The check for a missed daily run failed; the next tick checks again", failure);
            return;
        }
        if (!done.over().isEmpty()) {
            LOG.warn("No daily run was opened on {}; those days are over and have no numbers", done.over());
        }
        done.opened().ifPresent(id -> {
            try (MDC.MDCCloseable run = Telemetry.run(id.text())) {
                LOG.warn("The schedule of today was missed; daily run {} is opened late", id);
            }
            measures.add(MetricName.RUNS_OPENED, 1);
            answer.put("run", id.text()).put("opened", true);
        });
    }
}
