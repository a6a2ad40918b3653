package tidemark.platforms.github;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

import tidemark.account.Address;
import tidemark.platform.Secret;
import tidemark.platform.Target;
import tidemark.platforms.exchange.JsonBody;
import tidemark.platforms.exchange.PlatformRequest;
import tidemark.platforms.exchange.PlatformResponse;
import tidemark.platforms.exchange.RateHeaders;
import tidemark.platforms.refusal.Refusals;
import tidemark.platforms.spi.FetchMethod;
import tidemark.platforms.spi.ParseResult;
import tidemark.platforms.spi.ReadingBuilder;
import tidemark.platforms.spi.ReportedIdentity;
import tidemark.reading.Count;
import tidemark.reading.Finding.Unseen;
import tidemark.reading.Metric;
import tidemark.reading.Outcome;

/**
 * {@code GET /users/{login}}; if the login is gone or has another owner, {@code GET /user/{id}} finds the account by its id. A 403 can mean too many
 * requests as well as a 429. https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api, 2026-09.
 */
final class GithubApi implements FetchMethod {

    static final String BY_ID = "id";

    private static final String HOST = "api.github.com";

    @Override
    public String name() {
        return "api";
    }

    @Override
    public String reads() {
        return "REST /users/{login}: followers, following, public repositories as posts; exact";
    }

    @Override
    public String host(Target target) {
        return HOST;
    }

    /** A 304 does not count against the limit. */
    @Override
    public boolean conditional() {
        return true;
    }

    @Override
    public PlannedRequest ask(List<Target> targets, @Nullable Secret credential) {
        Target target = targets.getFirst();
        String id = target.permanentId();
        String path = target.step().equals(BY_ID) && id != null ? "/user/" + id : "/users/" + target.address().handle();
        return PlannedRequest.single(targets,
                PlatformRequest.json("https://" + HOST + path).accepting("application/vnd.github+json")
                        .bearing(credential));
    }

    @Override
    public boolean recognises(PlatformResponse answer) {
        JsonNode root = JsonBody.of(answer).root();
        return root.has("login") || root.has("message")
                || (!root.has("data") && !GithubMentions.in(root).isEmpty());
    }

    @Override
    public Opened open(PlatformResponse saved) {
        JsonBody body = JsonBody.of(saved);
        PlatformResponse answer = GithubErrors.coded(saved, body.root());
        String words = JsonBody.words(body.root().path("message").asText(""));
        Optional<Unseen> refusal = refusal(answer, words);
        if (refusal.isPresent()) {
            return target -> ParseResult.said(refusal.get());
        }
        if (answer.status() == 301 || answer.status() == 302 || answer.status() == 307 || answer.status() == 308) {
            return target -> moved(body.root(), target);
        }
        if (answer.status() == 404 && words.equalsIgnoreCase("Not Found")) {
            return GithubApi::missing;
        }
        if (answer.status() == 451 && !words.isEmpty()) {
            return target -> ParseResult.said(Outcome.SUSPENDED, "GitHub does not show it for legal reasons: " + words);
        }
        Optional<Unseen> status = Refusals.status(answer, words);
        Unseen fault = status.orElse(body.fault());
        if (fault != null) {
            return target -> ParseResult.said(fault);
        }
        return body.root().has("login")
                ? target -> read(answer, body.root(), target)
                : target -> GithubMentions.of(GithubMentions.in(body.root()), target, name());
    }

    private static Optional<Unseen> refusal(PlatformResponse answer, String words) {
        String said = words.toLowerCase(Locale.ROOT);
        boolean limited = said.contains("rate limit") || said.contains("login attempts")
                || said.contains("abuse detection") || RateHeaders.of(answer).usedUp()
                || RateHeaders.of(answer).retryAt() != null;
        return answer.status() == 429 || (answer.status() == 403 && limited)
                ? Optional.of(Refusals.tooMany(answer, words))
                : Refusals.of(answer);
    }

    private static ParseResult missing(Target target) {
        return target.permanentId() != null && !target.step().equals(BY_ID)
                ? ParseResult.askOn(target.next(BY_ID), Outcome.NOT_FOUND, "No account has this login any more.")
                : ParseResult.said(Outcome.NOT_FOUND, "");
    }

    /** A redirect that was not followed, as in a saved answer: it names the id under which the account continues. */
    private static ParseResult moved(JsonNode root, Target target) {
        String url = root.path("url").asText();
        String id = url.substring(url.lastIndexOf('/') + 1);
        return url.contains("/user/") && id.matches("\\d{1,19}") && !target.step().equals(BY_ID)
                ? ParseResult.askOn(target.known(id, BY_ID), Outcome.RENAMED,
                        "The login now leads to the account with id " + id + ".")
                : ParseResult.said(Outcome.LAYOUT_CHANGED, "GitHub redirects to where no account is.");
    }

    private ParseResult read(PlatformResponse answer, JsonNode user, Target target) {
        ReportedIdentity identity = new ReportedIdentity(JsonBody.text(user.path("login")),
                JsonBody.digits(user.path("id")),
                JsonBody.text(user.path("name")));
        String login = identity.handle();
        if (login == null || identity.permanentId() == null) {
            return ParseResult.changed("The answer holds no account.", ReportedIdentity.UNKNOWN);
        }
        Address now = new GithubAddresses().of(login).orElse(target.address());
        boolean sameLogin = login.toLowerCase(Locale.ROOT).equals(target.address().handle());
        if (sameLogin && target.permanentId() != null && !target.permanentId().equals(identity.permanentId())) {
            return ParseResult.askOn(target.next(BY_ID), Outcome.NOT_FOUND,
                    "The login belongs to another account now.");
        }
        boolean known = identity.permanentId().equals(target.permanentId());
        if (!sameLogin && !known) {
            return redirected(answer, identity.permanentId(), target);
        }
        return counted(user, identity, now, target);
    }

    /** GitHub redirects an abandoned login to the account's id; a request by that id confirms the account. */
    private static ParseResult redirected(PlatformResponse answer, String id, Target target) {
        boolean byGithub = answer.host().equals(HOST) && answer.path().equals("/user/" + id);
        return byGithub && target.permanentId() == null
                ? ParseResult.askOn(target.known(id, BY_ID), Outcome.RENAMED,
                        "The login now leads to the account with id " + id + ".")
                : ParseResult.changed("The answer describes another account.", ReportedIdentity.UNKNOWN);
    }

    private ParseResult counted(JsonNode user, ReportedIdentity identity, Address now, Target target) {
        Map<Metric, Count> metrics = new EnumMap<>(Metric.class);
        JsonBody.count(user.path("followers")).ifPresent(count -> metrics.put(Metric.FOLLOWERS, count));
        JsonBody.count(user.path("following")).ifPresent(count -> metrics.put(Metric.FOLLOWING, count));
        JsonBody.count(user.path("public_repos")).ifPresent(count -> metrics.put(Metric.POSTS, count));
        if (!metrics.containsKey(Metric.FOLLOWERS)) {
            return ParseResult.changed("The account has no followers number.", identity);
        }
        return new ReadingBuilder(identity, name()).with(metrics).result(target, now);
    }
}
