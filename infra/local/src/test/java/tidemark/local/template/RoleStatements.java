package tidemark.local.template;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The permissions of each function's role in the template, with the local names of tables, queues and buckets. */
public final class RoleStatements {

    private static final String LEADING_KEYS = "dynamodb:LeadingKeys";

    private RoleStatements() {}

    /**
     * One statement that allows actions.
     *
     * @param leadingKeys patterns of the partition keys it covers; empty if it covers all
     */
    public record Allow(String sid, List<String> actions, List<String> resources, List<String> leadingKeys) {}

    /** The statements of each function, by the function's logical id. */
    public static Map<String, List<Allow>> of(Path template, TemplateContext surroundings) {
        try (Reader yaml = Files.newBufferedReader(template)) {
            Map<String, Object> root = TemplateText.parse(yaml);
            Map<String, Object> resources = YamlCasts.map(root.getOrDefault("Resources", Map.of()), "Resources");
            Resolver resolver = new Resolver(new LocalNames(surroundings, resources), parameters(root, surroundings),
                    YamlCasts.map(root.getOrDefault("Conditions", Map.of()), "Conditions"), Map.of());
            Map<String, List<Allow>> statements = new LinkedHashMap<>();
            resources.forEach((id, resource) -> {
                Section section = section(resolver, id, resource);
                if (section.text("Type").orElse("").equals("AWS::Serverless::Function")) {
                    String role = section.section("Properties").requiredText("Role").replaceFirst(".*:", "");
                    statements.put(id, statements(section(resolver, role, resources.getOrDefault(role, Map.of()))));
                }
            });
            return statements;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Map<String, String> parameters(Map<String, Object> root, TemplateContext surroundings) {
        Map<String, String> parameters = new LinkedHashMap<>(Map.of("AWS::Region", surroundings.region(),
                "AWS::AccountId", surroundings.account(), "AWS::Partition", "aws", "AWS::StackName", "local"));
        YamlCasts.map(root.getOrDefault("Parameters", Map.of()), "Parameters")
                .forEach((name, declared) -> parameters.put(name,
                        YamlCasts.text(YamlCasts.map(declared, name).getOrDefault("Default", ""), name)));
        return parameters;
    }

    private static Section section(Resolver resolver, String id, Object resource) {
        return new Section(id, YamlCasts.map(Objects.requireNonNull(resolver.resolve(resource, id)), id));
    }

    private static List<Allow> statements(Section role) {
        List<Allow> allowed = new ArrayList<>();
        for (Section policy : role.section("Properties").sections("Policies")) {
            for (Section statement : policy.section("PolicyDocument").sections("Statement")) {
                if (!statement.requiredText("Effect").equals("Allow")) {
                    throw new TemplateException(statement.place() + " denies, which this reader does not weigh");
                }
                Section condition = statement.section("Condition");
                allowed.add(new Allow(statement.requiredText("Sid"), texts(statement, "Action"),
                        texts(statement, "Resource"),
                        texts(condition.section("ForAllValues:StringLike"), LEADING_KEYS)));
            }
        }
        return allowed;
    }

    /** The values of a list, or the single value in its place. */
    private static List<String> texts(Section section, String name) {
        return section.values().get(name) instanceof String one ? List.of(one) : section.texts(name);
    }
}
