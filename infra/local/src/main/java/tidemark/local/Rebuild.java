package tidemark.local;

import java.io.IOException;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import picocli.CommandLine.ExitCode;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

import tidemark.account.AccountIds;
import tidemark.aws.Environment;
import tidemark.aws.ThreadSleeper;
import tidemark.aws.sqs.SqsBoardHints;
import tidemark.local.engine.QueueEngine;
import tidemark.local.template.Template;
import tidemark.local.template.TemplateContext;
import tidemark.run.RunId;

/** Has the board builder make board and totals anew, as after a collection, and waits for both. */
final class Rebuild {

    private static final String HEALTH = "/api/v1/health";
    private static final Duration PAUSE = Duration.ofMillis(500);
    /** How often it looks whether the totals are done: a collection meanwhile keeps the builder at work. */
    private static final int LOOKS = 240;

    private final Settings settings;
    private final Terminal terminal;
    private final InstantSource clock;
    private final ThreadSleeper sleeper = new ThreadSleeper();

    Rebuild(Settings settings, Terminal terminal, InstantSource clock) {
        this.settings = settings;
        this.terminal = terminal;
        this.clock = clock;
    }

    /** Says what it did; returns the exit code. */
    int run() throws InterruptedException {
        try (Instance instance = Instance.reading(settings, terminal); SqsClient queues = queues()) {
            Map<String, String> builder = Template
                    .read(settings.root().resolve("template.yaml"), TemplateContext.of(address().toString(), Map.of()))
                    .function("BoardBuilder").environment();
            String before = version(instance.get(HEALTH).body());
            new AwaitReady(() -> look(instance, before), sleeper, clock, terminal)
                    .await(instance.address(), () -> hint(queues, builder));
            boolean done = totalsDone(queues, Environment.text(builder, "BOARD_QUEUE_URL"));
            JsonNode summary = instance.get("/api/v1/summary").body();
            terminal.say("The board was made anew from the ledger as of %s, with %s; the totals of past days %s"
                    .formatted(summary.path("as_of").asText(),
                            OutcomeWords.count(summary.path("totals").path("accounts").asLong(), "account"),
                            done ? "were counted again" : "are still being counted again"));
            return ExitCode.OK;
        }
    }

    private AwaitReady.Look look(Instance instance, String before) throws InterruptedException {
        JsonNode health = instance.get(HEALTH).body();
        String now = version(health);
        return new AwaitReady.Look(!now.isEmpty() && !now.equals(before)
                && health.path("status").asText().equals("ready"), "board " + now + ", " + health.path("checks"));
    }

    private static String version(JsonNode health) {
        return health.path("board_version").asText();
    }

    /** A hint of its own, for the queue drops one that it has had. */
    private void hint(SqsClient queues, Map<String, String> builder) {
        new SqsBoardHints(queues, builder, clock)
                .closing(RunId.user(new AccountIds(clock, new SecureRandom()).next()));
    }

    /** Whether the builder has no more to do. */
    private boolean totalsDone(SqsClient queues, String queue) {
        for (int looked = 0; looked < LOOKS; looked++) {
            if (queues.getQueueAttributes(request -> request.queueUrl(queue).attributeNames(List.of(
                    QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES,
                    QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_DELAYED,
                    QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE))).attributes().values().stream()
                    .allMatch("0"::equals)) {
                return true;
            }
            terminal.aside("Counting the totals of past days");
            sleeper.sleep(PAUSE);
        }
        return false;
    }

    private SqsClient queues() {
        return QueueEngine.client(address());
    }

    private URI address() {
        try {
            return EndpointsFile.queues(settings.home());
        } catch (IOException unreadable) {
            throw new StartFailure("The endpoints of " + settings.home() + " cannot be read", unreadable);
        }
    }
}
