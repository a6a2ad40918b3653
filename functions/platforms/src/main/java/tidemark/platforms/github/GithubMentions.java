package tidemark.platforms.github;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

import tidemark.platform.Target;
import tidemark.platforms.exchange.JsonBody;
import tidemark.platforms.spi.ParseResult;
import tidemark.platforms.spi.ReadingBuilder;
import tidemark.platforms.spi.RepeatedProfiles;
import tidemark.platforms.spi.ReportedIdentity;
import tidemark.reading.Metric;

/**
 * The accounts that an answer about something else mentions: a list or a search of users, the owner of a repository, the author of an issue. Their
 * short forms have no numbers. https://docs.github.com/rest/users, 2026-09.
 */
final class GithubMentions {

    private static final int DEPTH = 6;

    private GithubMentions() {}

    static List<JsonNode> in(JsonNode root) {
        List<JsonNode> accounts = new ArrayList<>();
        collect(root, 0, accounts);
        return List.copyOf(accounts);
    }

    private static void collect(JsonNode node, int depth, List<JsonNode> accounts) {
        if (node.path("login").isTextual()) {
            accounts.add(node);
        } else if (depth < DEPTH) {
            node.forEach(each -> collect(each, depth + 1, accounts));
        }
    }

    /** The result for the account asked for, with its numbers if any of the mentions has them. */
    static ParseResult of(List<JsonNode> accounts, Target target, String method) {
        return RepeatedProfiles.agreed(accounts.stream().filter(account -> names(account, target))
                .map(account -> builder(account, method).result(target, new GithubAddresses())).toList(),
                () -> ParseResult.changed(accounts.isEmpty()
                        ? "The answer holds no account."
                        : "The answer describes another account.", ReportedIdentity.UNKNOWN));
    }

    private static boolean names(JsonNode account, Target target) {
        String id = JsonBody.digits(account.path("id"));
        return account.path("login").asText().equalsIgnoreCase(target.address().handle())
                || (id != null && (id.equals(target.permanentId()) || id.equals(target.address().handle())));
    }

    private static ReadingBuilder builder(JsonNode account, String method) {
        boolean graph = account.path("databaseId").isIntegralNumber();
        ReadingBuilder builder = new ReadingBuilder(new ReportedIdentity(JsonBody.text(account.path("login")),
                JsonBody.digits(account.path(graph ? "databaseId" : "id")), JsonBody.text(account.path("name"))),
                method).with(Metric.FOLLOWERS, JsonBody.count(total(account, "followers")))
                .with(Metric.FOLLOWING, JsonBody.count(total(account, "following")))
                .with(Metric.POSTS, JsonBody.count(account.path("public_repos")));
        return account.has("followers")
                ? builder
                : builder.hiddenBecause("This answer names the account without followers.");
    }

    /** A number, or a connection of the GraphQL API with its total. */
    private static JsonNode total(JsonNode account, String field) {
        return account.path(field).isObject() ? account.path(field).path("totalCount") : account.path(field);
    }
}
