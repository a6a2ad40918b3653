package tidemark.local.engine;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;

import tidemark.local.template.Template;

/** The three engines on the tables and queues of a template. Close ends them in the reverse order of their start. */
public final class Engines implements AutoCloseable {
    private final Deque<AutoCloseable> started = new ArrayDeque<>();
    private final DynamoEngine dynamo;
    private final QueueEngine queues;
    private final RedisEngine redis;

    private Engines(EnginePorts ports, Path data, Path redisFolder, Template template) {
        try {
            redis = keep(() -> RedisEngine.start(redisFolder, ports.redis()));
            dynamo = keep(() -> DynamoEngine.open(data.resolve("dynamodb"), template.tables().values()));
            queues = keep(() -> QueueEngine.open(data.resolve("queues"), ports.sqs(), template.queues().values()));
        } catch (RuntimeException failure) {
            close();
            throw failure;
        }
    }

    /** Starts all or none; {@code tidemark.local.StartFailure} says which one could not. */
    public static Engines start(EnginePorts ports, Path data, Path redisFolder, Template template) {
        return new Engines(ports, data, redisFolder, template);
    }

    public DynamoEngine dynamo() {
        return dynamo;
    }

    public QueueEngine queues() {
        return queues;
    }

    public RedisEngine redis() {
        return redis;
    }

    @Override
    public void close() {
        while (!started.isEmpty())
            Closing.quietly(started.pop());
    }

    private <E extends AutoCloseable> E keep(Supplier<E> start) {
        E engine = start.get();
        started.push(engine);
        return engine;
    }
}
