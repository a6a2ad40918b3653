package tidemark.platforms.github;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

import tidemark.platform.Target;
import tidemark.platforms.exchange.Answer;
import tidemark.platforms.exchange.JsonBody;
import tidemark.platforms.refusal.Refusals;
import tidemark.platforms.spi.Identity;
import tidemark.platforms.spi.Reader;
import tidemark.platforms.spi.Told;
import tidemark.reading.Count;
import tidemark.reading.Finding.Unseen;
import tidemark.reading.Metric;
import tidemark.reading.Outcome;
import tidemark.reading.Reading;

/** Saved answers of the GraphQL API, {@code user} or {@code organization}; never asked for. */
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
    public boolean recognises(Answer answer) {
        return account(JsonBody.of(answer).root()).isObject() || !error(JsonBody.of(answer).root()).isEmpty();
    }

    @Override
    public Opened open(Answer answer) {
        JsonBody body = JsonBody.of(answer);
        Optional<Unseen> refusal = Refusals.of(answer).or(() -> Refusals.status(answer, ""))
                .or(() -> Optional.ofNullable(body.fault()));
        return refusal.<Opened>map(unseen -> target -> Told.said(unseen)).orElse(target -> read(body.root(), target));
    }

    private Told read(JsonNode root, Target target) {
        JsonNode account = account(root);
        Identity identity = new Identity(JsonBody.text(account.path("login")),
                JsonBody.digits(account.path("databaseId")), JsonBody.text(account.path("name")));
        String login = identity.handle();
        if (login == null) {
            return error(root).equals("NOT_FOUND")
                    ? Told.said(Outcome.NOT_FOUND, "")
                    : Told.changed("The answer holds no account.", Identity.UNKNOWN);
        }
        if (!login.toLowerCase(Locale.ROOT).equals(target.address().handle())) {
            return Told.changed("The answer speaks of somebody else.", Identity.UNKNOWN);
        }
        Map<Metric, Count> metrics = new EnumMap<>(Metric.class);
        total(account, "followers").ifPresent(count -> metrics.put(Metric.FOLLOWERS, count));
        total(account, "following").ifPresent(count -> metrics.put(Metric.FOLLOWING, count));
        if (!metrics.containsKey(Metric.FOLLOWERS)) {
            return Told.changed("The account has no followers number.", identity);
        }
        return Told.seen(Outcome.OK, new Reading(target.address(), identity.permanentId(), identity.displayName(),
                metrics, "followers", name()), "", identity);
    }

    private static Optional<Count> total(JsonNode account, String field) {
        return JsonBody.count(account.path(field).path("totalCount"));
    }

    private static JsonNode account(JsonNode root) {
        JsonNode user = root.path("data").path("user");
        return user.isObject() ? user : root.path("data").path("organization");
    }

    private static String error(JsonNode root) {
        return root.path("errors").path(0).path("type").asText();
    }
}
