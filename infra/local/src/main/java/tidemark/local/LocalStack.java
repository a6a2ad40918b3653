package tidemark.local;

import java.net.URI;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import tidemark.local.engine.EnginePorts;
import tidemark.local.engine.Engines;
import tidemark.local.engine.LocalCache;
import tidemark.local.engine.QueueEngine;
import tidemark.local.engine.ResourceStack;
import tidemark.local.gateway.Gateway;
import tidemark.local.gateway.LocalTokens;
import tidemark.local.lambda.FunctionCatalog;
import tidemark.local.lambda.Invoker;
import tidemark.local.lambda.LambdaHost;
import tidemark.local.source.FailureQueue;
import tidemark.local.source.Scheduler;
import tidemark.local.source.SqsPoller;
import tidemark.local.source.StreamPoller;
import tidemark.local.store.ExpirySweep;
import tidemark.local.template.EventSource;
import tidemark.local.template.Function;
import tidemark.local.template.Queue;
import tidemark.local.template.Template;
import tidemark.local.template.TemplateContext;
import tidemark.platforms.policy.PlatformsFile;

/** All resources of the template, running on this machine. */
public final class LocalStack {
    /** The scrapers' concurrency. One machine shares no concurrency limit; the template's default is for a new AWS account. */
    private static final String SCRAPERS = "20";

    private final ResourceStack parts;
    private final Settings settings;
    private final Home home;
    private final InstantSource clock;
    private final Sleeper sleeper;
    private final Template template;
    private final TemplateContext surroundings;
    private final LocalCache cache;
    private final Engines engines;
    private final LocalClients clients;
    private final EngineWatch watch;
    private final Map<String, Invoker> functions = new HashMap<>();
    private final Gateway gateway;

    private LocalStack(Settings settings, Home home, Wiring wiring, ResourceStack parts, InstantSource clock,
            Sleeper sleeper) {
        this.parts = parts;
        this.settings = settings;
        this.home = home;
        this.clock = clock;
        this.sleeper = sleeper;
        EnginePorts ports = EnginePorts.free();
        cache = LocalCache.start(home.redis(), ports.redis(), parts, clock, sleeper);
        surroundings = TemplateContext.of(QueueEngine.endpoint(ports.sqs()).toString(), parameters());
        template = Template.read(settings.root().resolve("template.yaml"), surroundings);
        engines = Engines.start(ports, home.data(), template, parts);
        watch = EngineWatch.over(engines, home.data(), sleeper, parts);
        clients = new LocalClients(engines.dynamo().client(), engines.queues().client(),
                home.data().resolve("store"), clock, watch.watch());
        wiring.prepare(settings, clients, template);
        host(wiring.catalog(settings, clients));
        gateway = parts.keep(Gateway.open(settings.port(), template.sources(EventSource.FromHttp.class), functions,
                new LocalTokens(clock), clients.linked(), clock));
        template.sources().forEach(this::connect);
        parts.keep(new ExpirySweep(home.data().resolve("store"), template.buckets(), clock, sleeper).start());
        home.recordEndpoints(endpoints());
    }

    /**
     * Starts the stack; {@link StartFailure} and {@code TemplateException} say in one sentence what prevents that.
     *
     * @param parts receives the started resources, and ends them in reverse order: event sources first
     */
    public static LocalStack start(Settings settings, Home home, Wiring wiring, ResourceStack parts,
            InstantSource clock,
            Sleeper sleeper) {
        return new LocalStack(settings, home, wiring, parts, clock, sleeper);
    }

    public Settings settings() {
        return settings;
    }

    public Template template() {
        return template;
    }

    public Clients clients() {
        return clients;
    }

    /** Calls a function by its logical id, past its event sources. */
    public Invoker function(String logicalId) {
        return Optional.ofNullable(functions.get(logicalId))
                .orElseThrow(() -> new IllegalArgumentException("No function " + logicalId));
    }

    /** What does not work while the rest does; absent if everything works. */
    public Optional<String> trouble() {
        return cache.trouble();
    }

    /** The watch over the engines. */
    EngineWatch watch() {
        return watch;
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + gateway.port());
    }

    private void host(FunctionCatalog catalog) {
        for (Function function : template.functions().values()) {
            functions.put(function.name(), parts.keep(new LambdaHost(function, catalog, clock)));
        }
    }

    private void connect(EventSource source) {
        switch (source) {
            case EventSource.FromQueue queue ->
                parts.keep(new SqsPoller(queue, queueUrl(queue.queue()), surroundings.arn("sqs", queue.queue()),
                        engines.queues().client(), function(queue.function()), clock, sleeper).start());
            case EventSource.FromStream stream ->
                parts.keep(new StreamPoller(stream, engines.dynamo().streams(), function(stream.function()),
                        failures(stream.failureQueue()),
                        home.data().resolve("streams").resolve(stream.function() + ".json"), clock, sleeper)
                        .start());
            case EventSource.FromSchedule schedule ->
                parts.keep(Scheduler.of(schedule, template.function(schedule.function()),
                        function(schedule.function()),
                        failures(template.function(schedule.function()).async().failureQueue()),
                        settings.speed(), clock, sleeper).start());
            case EventSource.FromHttp http -> {
                return;
            }
        }
    }

    private FailureQueue failures(Optional<String> queue) {
        return queue.map(this::queueUrl).<FailureQueue>map(url -> message -> engines.queues().client()
                .sendMessage(request -> request.queueUrl(url).messageBody(message))).orElse(FailureQueue.NONE);
    }

    private String queueUrl(String name) {
        return surroundings.queueUrl(name);
    }

    private Map<String, String> parameters() {
        Map<String, String> parameters = new HashMap<>();
        parameters.put("CacheEndpoint", cache.endpoint());
        parameters.put("PublicRead", "true");
        parameters.put("ScraperConcurrency", SCRAPERS);
        parameters.put("Contact", settings.contact());
        PlatformsFile.ownersText(settings.home()).ifPresent(words -> parameters.put("PlatformOverrides", words));
        return parameters;
    }

    private Map<String, String> endpoints() {
        Map<String, String> endpoints = new LinkedHashMap<>();
        endpoints.put("api", url().toString());
        endpoints.put("sqs", engines.queues().endpoint().toString());
        endpoints.put("redis", cache.address());
        template.queues().values().stream().map(Queue::name)
                .forEach(name -> endpoints.put("queue " + name, queueUrl(name)));
        return endpoints;
    }
}
