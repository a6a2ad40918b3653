package tidemark.fanout;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Map;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

import tidemark.aws.Clients;
import tidemark.aws.Environment;
import tidemark.aws.collect.Collecting;
import tidemark.aws.collect.TokenCare;
import tidemark.aws.http.Json;
import tidemark.aws.observe.Measures;
import tidemark.aws.observe.MetricName;
import tidemark.aws.observe.Observed;
import tidemark.aws.sqs.SqsBoardHints;
import tidemark.aws.ssm.SsmCredentials;
import tidemark.credential.Keyring;
import tidemark.platform.Asking;
import tidemark.platform.CredentialStore;
import tidemark.platform.Pace;
import tidemark.platforms.PlatformAsking;
import tidemark.platforms.PlatformTokens;
import tidemark.platforms.Platforms;
import tidemark.run.OpenRun;
import tidemark.run.RunSettings;
import tidemark.run.Tick;
import tidemark.time.Deadline;

/** Opens the daily run when its time comes; every minute renews tokens, plans, sends and closes what is due. */
public final class FanOut implements RequestStreamHandler {

    private static final Logger LOG = LoggerFactory.getLogger(FanOut.class);

    private final Observed observed;
    private final OpenRun open;
    private final Tick tick;
    private final TokenRound tokens;

    /** Wired for AWS. */
    public FanOut() {
        this(System.getenv(), Clients.aws(), Platforms.given(System.getenv()), SsmCredentials.from(System.getenv()));
    }

    private FanOut(Map<String, String> environment, Clients clients, Platforms platforms, CredentialStore credentials) {
        this(environment, clients,
                PlatformAsking.live(platforms, credentials, environment.getOrDefault("CONTACT", ""), clients.clock()),
                new Keyring(credentials, TokenCare.states(environment, clients),
                        PlatformTokens.live(platforms, environment.getOrDefault("CONTACT", ""), clients.clock())),
                Pace.REAL, settings(environment));
    }

    /**
     * @param asking routes accounts; no account is asked here
     * @param keyring whose tokens are renewed
     * @param pace of the quotas' time
     */
    public FanOut(Map<String, String> environment, Clients clients, Asking asking, Keyring keyring, Pace pace,
            RunSettings settings) {
        this.observed = Observed.by(environment);
        this.tokens = new TokenRound(TokenCare.renew(keyring, clients), TokenCare.watch(keyring, clients),
                clients.clock());
        Collecting collecting = Collecting.of(environment, clients, asking, pace, settings);
        this.open = collecting.openRun();
        this.tick = collecting.tick(new SqsBoardHints(clients.sqs(), environment, clients.clock()));
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        Wake wake = Wake.read(input);
        ObjectNode done = observed.invocation(context,
                measures -> wake(wake, () -> Duration.ofMillis(context.getRemainingTimeInMillis()), measures));
        Json.MAPPER.writeValue(output, done);
    }

    private ObjectNode wake(Wake wake, Deadline deadline, Measures measures) {
        ObjectNode answer = Json.object();
        tokens.go(deadline, measures);
        if (wake instanceof Wake.Daily daily) {
            OpenRun.Opened opened = open.daily(daily.slot());
            try (MDC.MDCCloseable run = Observed.run(opened.run().text())) {
                LOG.info("Daily run {} {}", opened.run(), opened.opened() ? "opened" : "was open already");
            }
            measures.add(MetricName.RUNS_OPENED, opened.opened() ? 1 : 0);
            answer.put("run", opened.run().text()).put("opened", opened.opened());
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

    private static RunSettings settings(Map<String, String> environment) {
        return RunSettings.of(Environment.timeout(environment), Environment.timeout(environment));
    }
}
