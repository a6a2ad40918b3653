package tidemark.platforms.mastodon;

import java.util.List;
import java.util.Locale;
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
import tidemark.platforms.spi.Method;
import tidemark.platforms.spi.Told;
import tidemark.reading.Finding.Unseen;

/**
 * {@code GET /api/v1/accounts/lookup} at the home host. Where the host does not speak the API, or only to its members, WebFinger names who
 * serves the account: another host's API is asked, else the account's ActivityPub actor and its followers collection.
 * https://docs.joinmastodon.org/methods/accounts/#lookup, 2026-09.
 */
final class MastodonApi implements Method {

    static final String NAME = "api";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String reads() {
        return "accounts/lookup at the home host, else WebFinger and ActivityPub: followers, following, posts; exact";
    }

    /** The host that serves the account: told by its permanent id once it is known, until then that of its handle. */
    @Override
    public String host(Target target) {
        String id = target.permanentId();
        if (Steps.isAt(target)) {
            return Steps.host(target);
        }
        if (Steps.isActivity(target)) {
            return Steps.safeHost(Steps.url(target));
        }
        boolean known = id != null && !MastodonAddresses.host(id).isEmpty() && !Steps.isWebFinger(target);
        return MastodonAddresses.host(known && id != null ? id : target.address().handle());
    }

    @Override
    public Asked ask(List<Target> targets, @Nullable Secret credential) {
        Target target = targets.getFirst();
        String handle = target.address().handle();
        if (Steps.isWebFinger(target)) {
            return Asked.single(targets, WebFinger.request(handle));
        }
        if (Steps.isActivity(target)) {
            return Asked.single(targets, ActivityPub.request(Steps.url(target)));
        }
        return Asked.single(targets, Request.json("https://" + host(target) + "/api/v1/accounts/lookup?acct="
                + Request.encoded(MastodonAddresses.user(handle))).bearing(credential));
    }

    @Override
    public boolean recognises(Answer answer) {
        JsonNode root = JsonBody.of(answer).root();
        return !AccountEntities.in(root).isEmpty() || AccountEntities.listed(root) || root.has("error")
                || WebFinger.speaks(root) || ActivityPub.speaks(root);
    }

    @Override
    public Opened open(Answer answer) {
        Optional<Unseen> refusal = Refusals.of(answer);
        if (refusal.isPresent()) {
            return Opening.refused(refusal.get());
        }
        JsonBody body = JsonBody.of(answer);
        return target -> {
            if (Steps.isWebFinger(target) || WebFinger.speaks(body.root())) {
                return WebFinger.of(answer, body, target);
            }
            return Steps.isActivity(target) || ActivityPub.speaks(body.root())
                    ? ActivityPub.of(answer, body, target)
                    : client(answer, body, target);
        };
    }

    private static Told client(Answer answer, JsonBody body, Target target) {
        String words = JsonBody.words(body.root().path("error").asText(""));
        boolean ownError = body.root().path("error").isTextual();
        boolean nobody = ownError && !words.equalsIgnoreCase("Not implemented");
        Optional<Unseen> status = Refusals.unknown(answer, nobody).or(() -> Refusals.status(answer, words));
        if (status.isPresent()) {
            return Closed.refused(answer, ownError, words.toLowerCase(Locale.ROOT), status.get(), target);
        }
        Unseen fault = body.fault();
        if (fault != null) {
            return Closed.unspoken(fault, target);
        }
        return MastodonAccounts.in(body.root(), answer, NAME).of(target);
    }
}
