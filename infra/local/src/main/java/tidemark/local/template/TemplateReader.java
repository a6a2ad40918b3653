package tidemark.local.template;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reads the resources that the local stack starts from the parsed template and ignores the others (roles, log groups). */
final class TemplateReader {
    private final Map<String, Object> root;
    private final Map<String, Object> resources;
    private final Resolver resolver;

    private final Map<String, Table> tables = new LinkedHashMap<>();
    private final Map<String, Queue> queues = new LinkedHashMap<>();
    private final List<Bucket> buckets = new ArrayList<>();
    private final Map<String, Function> functions = new LinkedHashMap<>();
    private final List<EventSource> sources = new ArrayList<>();
    private final LocalNames names;

    TemplateReader(Map<String, Object> root, TemplateContext surroundings) {
        this.root = root;
        this.resources = part("Resources");
        this.names = new LocalNames(surroundings, resources);
        this.resolver = new Resolver(names, parameters(surroundings), part("Conditions"), part("Mappings"));
    }

    Template read() {
        resources.forEach((id, value) -> {
            Map<String, Object> resource = YamlCasts.map(value, id);
            Object condition = resource.get("Condition");
            if (condition == null || resolver.holds(YamlCasts.text(condition, id))) {
                take(id, resource);
            }
        });
        return new Template(tables, queues, buckets, functions, sources);
    }

    private void take(String id, Map<String, Object> resource) {
        switch (YamlCasts.text(resource.getOrDefault("Type", ""), id)) {
            case "AWS::DynamoDB::Table" -> tables.put(id, StateReader.table(id, properties(id, resource)));
            case "AWS::SQS::Queue" -> queues.put(id, StateReader.queue(names.queueName(id), properties(id, resource)));
            case "AWS::S3::Bucket" -> buckets.add(StateReader.bucket(names.ref(id), properties(id, resource)));
            case "AWS::Serverless::Function" -> takeFunction(id, properties(id, resource));
            default -> {
                return;
            }
        }
    }

    private void takeFunction(String id, Section own) {
        Section global = section("Globals.Function",
                YamlCasts.map(part("Globals").getOrDefault("Function", Map.of()), "Globals"));
        functions.put(id, FunctionReader.function(id, own, global));
        own.section("Events").values().forEach((name, event) -> sources
                .add(FunctionReader.source(id, name, new Section(id + ".Events." + name, YamlCasts.map(event, id)))));
    }

    private Section properties(String id, Map<String, Object> resource) {
        return section(id, YamlCasts.map(resource.getOrDefault("Properties", Map.of()), id));
    }

    private Section section(String place, Map<String, Object> values) {
        Object resolved = Objects.requireNonNull(resolver.resolve(values, place));
        return new Section(place, YamlCasts.map(resolved, place));
    }

    private Map<String, Object> part(String name) {
        return YamlCasts.map(root.getOrDefault(name, Map.of()), name);
    }

    private Map<String, String> parameters(TemplateContext surroundings) {
        Map<String, String> parameters = new HashMap<>(Map.of("AWS::Region", surroundings.region(), "AWS::AccountId",
                surroundings.account(), "AWS::Partition", "aws", "AWS::URLSuffix", "amazonaws.com", "AWS::StackName",
                "local"));
        part("Parameters").forEach((name, declared) -> {
            String given = surroundings.parameters().get(name);
            Object value = given != null ? given : YamlCasts.map(declared, name).get("Default");
            if (value == null) {
                throw new TemplateException("The template's parameter " + name + " has no default and was not given");
            }
            parameters.put(name, YamlCasts.text(value, name));
        });
        for (String given : surroundings.parameters().keySet()) {
            if (!part("Parameters").containsKey(given)) {
                throw new TemplateException("The template has no parameter " + given);
            }
        }
        return parameters;
    }

    static final ZoneOffset DEFAULT_ZONE = ZoneOffset.UTC;
}
