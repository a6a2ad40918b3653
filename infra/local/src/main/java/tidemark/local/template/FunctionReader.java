package tidemark.local.template;

import java.time.Duration;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads functions and their event sources. */
final class FunctionReader {
    private FunctionReader() {}

    static Function function(String name, Section own, Section global) {
        Map<String, String> environment = new LinkedHashMap<>(
                global.section("Environment").section("Variables").textMap());
        environment.putAll(own.section("Environment").section("Variables").textMap());
        return new Function(name, own.requiredText("CodeUri"), own.requiredText("Handler"),
                Duration.ofSeconds(integer(own, global, "Timeout", 3)), integer(own, global, "MemorySize", 128),
                environment,
                own.integer("ReservedConcurrentExecutions"), async(own.section("EventInvokeConfig")));
    }

    static EventSource source(String function, String name, Section event) {
        Section properties = event.section("Properties");
        return switch (event.requiredText("Type")) {
            case "SQS" -> queue(function, properties);
            case "DynamoDB" -> stream(function, properties);
            case "ScheduleV2" -> schedule(function, name, properties);
            case "HttpApi" -> properties.text("Method").isEmpty() && properties.text("Path").isEmpty()
                    ? EventSource.FromHttp.rest(function)
                    : new EventSource.FromHttp(function, properties.requiredText("Method"),
                            properties.requiredText("Path"));
            default -> throw new TemplateException(event.place() + " is of a type the local stack does not start: "
                    + event.requiredText("Type"));
        };
    }

    private static EventSource queue(String function, Section properties) {
        return new EventSource.FromQueue(function, resourceName(properties.requiredText("Queue")),
                properties.integer("BatchSize").orElse(10), properties.seconds("MaximumBatchingWindowInSeconds", 0),
                properties.section("ScalingConfig").integer("MaximumConcurrency"), partial(properties),
                filters(properties));
    }

    private static EventSource stream(String function, Section properties) {
        if (!properties.requiredText("StartingPosition").equals("TRIM_HORIZON")) {
            throw new TemplateException(properties.place() + ": the local stack starts a stream at TRIM_HORIZON only");
        }
        String table = properties.requiredText("Stream").replaceFirst(".*:table/([^/]+)/stream/.*", "$1");
        OptionalInt age = positive(properties.integer("MaximumRecordAgeInSeconds"));
        return new EventSource.FromStream(function, table, properties.integer("BatchSize").orElse(100),
                properties.seconds("MaximumBatchingWindowInSeconds", 0), properties.flag("BisectBatchOnFunctionError"),
                positive(properties.integer("MaximumRetryAttempts")),
                age.isPresent() ? Optional.of(Duration.ofSeconds(age.getAsInt())) : Optional.empty(),
                partial(properties),
                properties.section("DestinationConfig").section("OnFailure").text("Destination")
                        .map(FunctionReader::resourceName),
                filters(properties));
    }

    private static EventSource schedule(String function, String name, Section properties) {
        return new EventSource.FromSchedule(function, name, properties.requiredText("ScheduleExpression"),
                properties.text("ScheduleExpressionTimezone").map(ZoneId::of).orElse(TemplateReader.DEFAULT_ZONE),
                properties.text("Input").orElse("{}"));
    }

    private static Function.AsyncPolicy async(Section config) {
        return new Function.AsyncPolicy(config.integer("MaximumRetryAttempts").orElse(2),
                config.section("DestinationConfig").section("OnFailure").text("Destination")
                        .map(FunctionReader::resourceName));
    }

    private static boolean partial(Section properties) {
        return properties.texts("FunctionResponseTypes").contains("ReportBatchItemFailures");
    }

    private static List<String> filters(Section properties) {
        return properties.section("FilterCriteria").sections("Filters").stream()
                .map(filter -> filter.requiredText("Pattern"))
                .toList();
    }

    /** The limit; AWS writes "without limit" as -1. */
    private static OptionalInt positive(OptionalInt limit) {
        return limit.isPresent() && limit.getAsInt() < 0 ? OptionalInt.empty() : limit;
    }

    private static String resourceName(String arn) {
        return arn.substring(arn.lastIndexOf(':') + 1);
    }

    private static int integer(Section own, Section global, String name, int otherwise) {
        return own.integer(name).orElse(global.integer(name).orElse(otherwise));
    }
}
