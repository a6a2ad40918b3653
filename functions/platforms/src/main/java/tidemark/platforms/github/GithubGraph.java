package tidemark.platforms.github;

import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

import tidemark.platform.Target;
import tidemark.platforms.exchange.JsonBody;
import tidemark.platforms.exchange.PlatformResponse;
import tidemark.platforms.refusal.Refusals;
import tidemark.platforms.refusal.ResponseChecks;
import tidemark.platforms.spi.ParseResult;
import tidemark.platforms.spi.Reader;
import tidemark.reading.Finding.Unseen;
import tidemark.reading.Outcome;

/**
 * Saved answers of the GraphQL API, in which users are under {@code data} at the paths of the query; organizations have no followers there. Never
 * requested. https://docs.github.com/graphql/reference/objects#user, 2026-09.
 */
final class GithubGraph implements Reader {

    @Override
    public String name() {
        return "graphql";
    }

    @Override
    public String reads() {
        return "saved GraphQL answers, user or organization: followers, following; exact";
    }

    @Override
    public boolean recognises(PlatformResponse answer) {
        JsonNode root = JsonBody.of(answer).root();
        return root.path("data").isObject() || !error(root).isEmpty();
    }

    @Override
    public Opened open(PlatformResponse answer) {
        JsonBody body = JsonBody.of(answer);
        Optional<Unseen> refusal = Refusals.of(answer).or(() -> Refusals.status(answer, ""))
                .or(() -> Optional.ofNullable(body.fault())).or(() -> limited(answer, body.root()));
        return refusal.map(ResponseChecks::refused).orElse(target -> read(body.root(), target));
    }

    private static Optional<Unseen> limited(PlatformResponse answer, JsonNode root) {
        return error(root).equals("RATE_LIMITED")
                ? Optional.of(Refusals.tooMany(answer, words(root)))
                : error(root).equals("INSUFFICIENT_SCOPES") || error(root).equals("FORBIDDEN")
                        ? Optional.of(Unseen.of(Outcome.NEEDS_CREDENTIAL, words(root)))
                        : Optional.empty();
    }

    private ParseResult read(JsonNode root, Target target) {
        List<JsonNode> accounts = GithubMentions.in(root.path("data"));
        return accounts.isEmpty() && error(root).equals("NOT_FOUND")
                ? ParseResult.said(Outcome.NOT_FOUND, "")
                : GithubMentions.of(accounts, target, name());
    }

    private static String error(JsonNode root) {
        return root.path("errors").path(0).path("type").asText();
    }

    private static String words(JsonNode root) {
        return JsonBody.words(root.path("errors").path(0).path("message").asText());
    }
}
