package tidemark.platforms.truthsocial;

import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

import tidemark.platform.Secret;
import tidemark.platform.Target;
import tidemark.platforms.exchange.JsonBody;
import tidemark.platforms.exchange.PlatformRequest;
import tidemark.platforms.exchange.PlatformResponse;
import tidemark.platforms.fediverse.AccountEntities;
import tidemark.platforms.refusal.Refusals;
import tidemark.platforms.refusal.ResponseChecks;
import tidemark.platforms.spi.Addresses;
import tidemark.platforms.spi.FetchMethod;
import tidemark.platforms.spi.ParseResult;
import tidemark.platforms.spi.ReadingBuilder;
import tidemark.platforms.spi.RepeatedProfiles;
import tidemark.platforms.spi.ReportedIdentity;
import tidemark.reading.Finding.Unseen;
import tidemark.reading.Metric;
import tidemark.reading.Outcome;

/**
 * {@code GET /api/v1/accounts/lookup}, as Mastodon answers it; saved lists, searches and statuses contain the same account objects. A request that
 * needs a signed-in account gets 401, which a token avoids. Undocumented; as public clients use it, 2026-09.
 */
final class TruthsocialApi implements FetchMethod {

    private static final Addresses ADDRESSES = new TruthsocialAddresses();

    @Override
    public String name() {
        return "api";
    }

    @Override
    public String reads() {
        return "accounts/lookup, saved statuses and lists: followers, following, posts; exact";
    }

    @Override
    public String host(Target target) {
        return TruthsocialAddresses.HOST;
    }

    @Override
    public PlannedRequest ask(List<Target> targets, @Nullable Secret credential) {
        return PlannedRequest.single(targets, PlatformRequest.json("https://" + TruthsocialAddresses.HOST
                + "/api/v1/accounts/lookup?acct=" + PlatformRequest.encoded(targets.getFirst().address().handle()))
                .bearing(credential));
    }

    @Override
    public boolean recognises(PlatformResponse answer) {
        JsonNode root = JsonBody.of(answer).root();
        return !AccountEntities.in(root).isEmpty() || AccountEntities.listed(root) || root.has("error");
    }

    @Override
    public Opened open(PlatformResponse answer) {
        JsonBody body = JsonBody.of(answer);
        JsonNode error = body.root().path("error");
        Optional<Unseen> refusal = Refusals.of(answer).or(() -> Refusals.unknown(answer, error.isTextual()));
        return refusal.map(ResponseChecks::refused)
                .orElseGet(() -> ResponseChecks.json(answer, body, JsonBody.words(error.asText("")), this::find));
    }

    private ParseResult find(JsonNode root, Target target) {
        List<JsonNode> accounts = AccountEntities.in(root);
        List<JsonNode> own = accounts.stream().filter(account -> of(account, target)).toList();
        if (!own.isEmpty()) {
            List<ParseResult> results = own.stream().map(account -> read(account, target)).toList();
            return RepeatedProfiles.agreed(results, results::getFirst);
        }
        boolean noAccount = accounts.isEmpty() && root.path("accounts").isArray();
        return noAccount
                ? ParseResult.said(Outcome.NOT_FOUND, "The list is empty.")
                : ParseResult.changed(
                        accounts.isEmpty() ? "The answer holds no account." : "The answer describes another account.",
                        ReportedIdentity.UNKNOWN);
    }

    private static boolean of(JsonNode account, Target target) {
        String id = JsonBody.digits(account.path("id"));
        return ADDRESSES.of(account.path("acct").asText()).filter(shown -> shown.equals(target.address())).isPresent()
                || (id != null && (id.equals(target.permanentId()) || id.equals(target.address().handle())));
    }

    private ParseResult read(JsonNode account, Target target) {
        ReportedIdentity identity = new ReportedIdentity(JsonBody.text(account.path("acct")),
                JsonBody.digits(account.path("id")),
                JsonBody.text(account.path("display_name")));
        if (account.path("suspended").asBoolean()) {
            return new ParseResult.Settled(Unseen.of(Outcome.SUSPENDED, "Truth Social suspended the account."),
                    identity);
        }
        ReadingBuilder builder = new ReadingBuilder(identity, name())
                .with(Metric.FOLLOWERS, JsonBody.count(account.path("followers_count")))
                .with(Metric.FOLLOWING, JsonBody.count(account.path("following_count")))
                .with(Metric.POSTS, JsonBody.count(account.path("statuses_count")));
        return (JsonBody.withheld(account.path("followers_count"))
                ? builder.hiddenBecause("Truth Social does not show the number of followers.")
                : builder).result(target, ADDRESSES);
    }
}
