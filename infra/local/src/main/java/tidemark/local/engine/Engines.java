package tidemark.local.engine;

import java.nio.file.Path;

import tidemark.local.template.Template;

/** The engines that hold data, with the tables and queues of a template. */
public record Engines(DynamoEngine dynamo, QueueEngine queues) {

    /** Starts them one after the other; {@code tidemark.local.StartFailure} names the one that failed. */
    public static Engines start(EnginePorts ports, Path data, Template template, ResourceStack parts) {
        DynamoEngine dynamo = parts.keep(DynamoEngine.open(data.resolve("dynamodb"), template.tables().values()));
        QueueEngine queues = parts
                .keep(QueueEngine.open(data.resolve("queues"), ports.sqs(), template.queues().values()));
        return new Engines(dynamo, queues);
    }
}
