package tidemark.platforms.truthsocial;

import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

import tidemark.platform.Secret;
import tidemark.platform.Target;
import tidemark.platforms.exchange.Answer;
import tidemark.platforms.exchange.JsonBody;
import tidemark.platforms.exchange.Request;
import tidemark.platforms.fediverse.AccountEntities;
import tidemark.platforms.refusal.Opening;
import tidemark.platforms.refusal.Refusals;
import tidemark.platforms.spi.Addresses;
import tidemark.platforms.spi.Identity;
import tidemark.platforms.spi.Method;
import tidemark.platforms.spi.Portrait;
import tidemark.platforms.spi.Tellings;
import tidemark.platforms.spi.Told;
import tidemark.reading.Finding.Unseen;
import tidemark.reading.Metric;
import tidemark.reading.Outcome;

/**
 * {@code GET /api/v1/accounts/lookup}, as Mastodon answers it; saved lists, searches and statuses bear the same accounts. A request that wants
 * an account of theirs is told 401, which a token answers. Undocumented; as public clients use it, 2026-09.
 */
final class TruthsocialApi implements Method {

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
    public Asked ask(List<Target> targets, @Nullable Secret credential) {
        return Asked.single(targets, Request.json("https://" + TruthsocialAddresses.HOST
                + "/api/v1/accounts/lookup?acct=" + Request.encoded(targets.getFirst().address().handle()))
                .bearing(credential));
    }

    @Override
    public boolean recognises(Answer answer) {
        JsonNode root = JsonBody.of(answer).root();
        return !AccountEntities.in(root).isEmpty() || AccountEntities.listed(root) || root.has("error");
    }

    @Override
    public Opened open(Answer answer) {
        JsonBody body = JsonBody.of(answer);
        JsonNode error = body.root().path("error");
        Optional<Unseen> nobody = Refusals.of(answer).or(() -> Refusals.unknown(answer, error.isTextual()));
        return nobody.map(Opening::refused)
                .orElseGet(() -> Opening.json(answer, body, JsonBody.words(error.asText("")), this::find));
    }

    private Told find(JsonNode root, Target target) {
        List<JsonNode> accounts = AccountEntities.in(root);
        List<JsonNode> own = accounts.stream().filter(account -> of(account, target)).toList();
        if (!own.isEmpty()) {
            List<Told> tellings = own.stream().map(account -> read(account, target)).toList();
            return Tellings.agreed(tellings, tellings::getFirst);
        }
        boolean nobody = accounts.isEmpty() && root.path("accounts").isArray();
        return nobody
                ? Told.said(Outcome.NOT_FOUND, "The list is empty.")
                : Told.changed(
                        accounts.isEmpty() ? "The answer holds no account." : "The answer speaks of somebody else.",
                        Identity.UNKNOWN);
    }

    private static boolean of(JsonNode account, Target target) {
        String id = JsonBody.digits(account.path("id"));
        return ADDRESSES.of(account.path("acct").asText()).filter(shown -> shown.equals(target.address())).isPresent()
                || (id != null && (id.equals(target.permanentId()) || id.equals(target.address().handle())));
    }

    private Told read(JsonNode account, Target target) {
        Identity identity = new Identity(JsonBody.text(account.path("acct")), JsonBody.digits(account.path("id")),
                JsonBody.text(account.path("display_name")));
        if (account.path("suspended").asBoolean()) {
            return new Told.Said(Unseen.of(Outcome.SUSPENDED, "Truth Social suspended the account."), identity);
        }
        Portrait portrait = new Portrait(identity, name())
                .with(Metric.FOLLOWERS, JsonBody.count(account.path("followers_count")))
                .with(Metric.FOLLOWING, JsonBody.count(account.path("following_count")))
                .with(Metric.POSTS, JsonBody.count(account.path("statuses_count")));
        return (JsonBody.withheld(account.path("followers_count"))
                ? portrait.untold("Truth Social does not show the number of followers.")
                : portrait).told(target, ADDRESSES);
    }
}
