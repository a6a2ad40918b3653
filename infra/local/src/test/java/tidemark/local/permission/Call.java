package tidemark.local.permission;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import tidemark.local.template.RoleStatements.Allow;

/**
 * One call of a function to a service.
 *
 * @param action as IAM calls it, such as {@code dynamodb:Query}
 * @param resource the ARN that it is for
 * @param keys the partition keys that it names; empty where the service has none
 */
public record Call(String function, String action, String resource, Set<String> keys) {

    public Call {
        keys = Set.copyOf(keys);
    }

    /** Whether one of a role's statements allows the call. */
    public boolean allowedBy(List<Allow> statements) {
        return statements.stream().anyMatch(this::allowedBy);
    }

    private boolean allowedBy(Allow statement) {
        return like(statement.actions(), action) && like(statement.resources(), resource)
                && (statement.leadingKeys().isEmpty()
                        || keys.stream().allMatch(key -> like(statement.leadingKeys(), key)));
    }

    /** The call without what differs from account to account, as a failing test names it. */
    public String kind() {
        return function + " " + action + " " + resource
                + (keys.isEmpty()
                        ? ""
                        : " " + keys.stream().map(key -> key.replaceFirst("#.*", "#*")).sorted()
                                .distinct().toList());
    }

    private static boolean like(List<String> patterns, String text) {
        return patterns.stream().anyMatch(pattern -> Pattern
                .matches(("\\Q" + pattern + "\\E").replace("*", "\\E.*\\Q").replace("?", "\\E.\\Q"), text));
    }
}
