package tidemark.local;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;

import tidemark.local.engine.DynamoServer;
import tidemark.local.engine.EnginePorts;
import tidemark.local.engine.LocalCache;
import tidemark.local.engine.QueueEngine;
import tidemark.local.engine.ResourceStack;
import tidemark.local.template.Queue;
import tidemark.local.template.Template;
import tidemark.local.template.TemplateContext;

/** {@code tidemark engines}: starts only the engines, behind HTTP, with the template's tables and queues, for SAM CLI and debugging. */
@Command(name = "engines", description = "Start only the engines, for SAM CLI and debugging, and print where they answer.")
final class EnginesCommand implements Callable<Integer> {
    private final Settings settings;
    private final Terminal terminal;

    EnginesCommand(Settings settings, Terminal terminal) {
        this.settings = settings;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InterruptedException {
        ResourceStack parts = new ResourceStack();
        ShutDown.closes(parts, terminal);
        Home home = parts.keep(Home.take(settings.home(), settings.live()));
        Logs.toFiles(home.logs());
        start(home, parts);
        terminal.say("Ctrl-C stops them.");
        ShutDown.await();
        return 0;
    }

    private void start(Home home, ResourceStack parts) {
        EnginePorts ports = EnginePorts.free();
        String sqs = QueueEngine.endpoint(ports.sqs()).toString();
        Template template = Template.read(settings.root().resolve("template.yaml"), TemplateContext.of(sqs, Map.of()));
        Path data = home.data();
        LocalCache cache = LocalCache.start(home.redis(), ports.redis(), parts, InstantSource.system(), Thread::sleep);
        cache.trouble().ifPresent(terminal::say);
        parts.keep(DynamoServer.open(data.resolve("dynamodb"), ports.dynamoDb(), template.tables().values()));
        parts.keep(QueueEngine.open(data.resolve("queues"), ports.sqs(), template.queues().values()));
        Map<String, String> endpoints = new LinkedHashMap<>();
        endpoints.put("AWS_ENDPOINT_URL_DYNAMODB", "http://127.0.0.1:" + ports.dynamoDb());
        endpoints.put("AWS_ENDPOINT_URL_SQS", sqs);
        endpoints.put("CACHE_ENDPOINT", "redis://" + cache.address());
        for (Queue queue : template.queues().values()) {
            endpoints.put(queue.name(),
                    new TemplateContext(TemplateContext.REGION, TemplateContext.ACCOUNT, sqs, Map.of())
                            .queueUrl(queue.name()));
        }
        home.recordEndpoints(endpoints);
        endpoints.put("CACHE_ENDPOINT", cache.endpoint());
        endpoints.forEach((name, value) -> terminal.say(name + "=" + value));
    }
}
