package tidemark.local.template;

import java.util.Locale;
import java.util.Map;

/**
 * Gives resources their local names: the name of a table, bucket or function is its logical id, that of a queue the id, with {@code .fifo} if it is a
 * FIFO queue.
 */
final class LocalNames implements ResourceNames {
    private final TemplateContext surroundings;
    private final Map<String, Object> resources;

    LocalNames(TemplateContext surroundings, Map<String, Object> resources) {
        this.surroundings = surroundings;
        this.resources = resources;
    }

    @Override
    public boolean has(String logicalId) {
        return resources.containsKey(logicalId);
    }

    @Override
    public String ref(String id) {
        return switch (type(id)) {
            case "AWS::SQS::Queue" -> surroundings.queueUrl(queueName(id));
            case "AWS::S3::Bucket" -> id.toLowerCase(Locale.ROOT);
            default -> id;
        };
    }

    @Override
    public String attribute(String id, String attribute) {
        String type = type(id);
        return switch (attribute) {
            case "Arn" -> arn(id, type);
            case "StreamArn" -> arn(id, type) + "/stream/local";
            case "QueueName" -> queueName(id);
            case "QueueUrl" -> ref(id);
            default -> throw new TemplateException(
                    "The local stack does not know " + attribute + " of " + id + " (" + type + ")");
        };
    }

    String queueName(String id) {
        Object fifo = properties(id).getOrDefault("FifoQueue", "false");
        return "true".equals(fifo) ? id + ".fifo" : id;
    }

    private String arn(String id, String type) {
        return switch (type) {
            case "AWS::SQS::Queue" -> surroundings.arn("sqs", queueName(id));
            case "AWS::DynamoDB::Table" -> surroundings.arn("dynamodb", "table/" + id);
            case "AWS::Serverless::Function" -> surroundings.arn("lambda", "function:" + id);
            case "AWS::S3::Bucket" -> "arn:aws:s3:::" + ref(id);
            default -> surroundings.arn("local", id);
        };
    }

    private String type(String id) {
        return YamlCasts.text(YamlCasts.map(resource(id), id).getOrDefault("Type", ""), id + ".Type");
    }

    private Map<String, Object> properties(String id) {
        return YamlCasts.map(YamlCasts.map(resource(id), id).getOrDefault("Properties", Map.of()), id);
    }

    private Object resource(String id) {
        Object resource = resources.get(id);
        if (resource == null) {
            throw new TemplateException("The template has no resource " + id);
        }
        return resource;
    }
}
