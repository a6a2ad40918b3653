package tidemark.platforms.mastodon;

import java.util.List;
import java.util.Locale;
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
import tidemark.platforms.spi.FetchMethod;
import tidemark.platforms.spi.ParseResult;
import tidemark.reading.Finding.Unseen;

/**
 * {@code GET /api/v1/accounts/lookup} at the home host. If the host does not provide the API, or only to its members, WebFinger names the host that
 * serves the account: the next request goes to that host's API, else to the account's ActivityPub actor and its followers collection.
 * https://docs.joinmastodon.org/methods/accounts/#lookup, 2026-09.
 */
final class MastodonApi implements FetchMethod {

    static final String NAME = "api";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String reads() {
        return "accounts/lookup at the home host, else WebFinger and ActivityPub: followers, following, posts; exact";
    }

    /** The host that serves the account: that of its permanent id once it is known, until then that of its handle. */
    @Override
    public String host(Target target) {
        String id = target.permanentId();
        if (LookupSteps.isAt(target)) {
            return LookupSteps.host(target);
        }
        if (LookupSteps.isActivity(target)) {
            return LookupSteps.safeHost(LookupSteps.url(target));
        }
        boolean known = id != null && !MastodonAddresses.host(id).isEmpty() && !LookupSteps.isWebFinger(target);
        return MastodonAddresses.host(known && id != null ? id : target.address().handle());
    }

    @Override
    public PlannedRequest ask(List<Target> targets, @Nullable Secret credential) {
        Target target = targets.getFirst();
        String handle = target.address().handle();
        if (LookupSteps.isWebFinger(target)) {
            return PlannedRequest.single(targets, WebFinger.request(handle));
        }
        if (LookupSteps.isActivity(target)) {
            return PlannedRequest.single(targets, ActivityPub.request(LookupSteps.url(target)));
        }
        return PlannedRequest.single(targets,
                PlatformRequest.json("https://" + host(target) + "/api/v1/accounts/lookup?acct="
                        + PlatformRequest.encoded(MastodonAddresses.user(handle))).bearing(credential));
    }

    @Override
    public boolean recognises(PlatformResponse answer) {
        JsonNode root = JsonBody.of(answer).root();
        return !AccountEntities.in(root).isEmpty() || AccountEntities.listed(root) || root.has("error")
                || WebFinger.recognizes(root) || ActivityPub.recognizes(root);
    }

    @Override
    public Opened open(PlatformResponse answer) {
        Optional<Unseen> refusal = Refusals.of(answer);
        if (refusal.isPresent()) {
            return ResponseChecks.refused(refusal.get());
        }
        JsonBody body = JsonBody.of(answer);
        return target -> {
            if (LookupSteps.isWebFinger(target) || WebFinger.recognizes(body.root())) {
                return WebFinger.of(answer, body, target);
            }
            return LookupSteps.isActivity(target) || ActivityPub.recognizes(body.root())
                    ? ActivityPub.of(answer, body, target)
                    : client(answer, body, target);
        };
    }

    private static ParseResult client(PlatformResponse answer, JsonBody body, Target target) {
        String words = JsonBody.words(body.root().path("error").asText(""));
        boolean ownError = body.root().path("error").isTextual();
        boolean noAccount = ownError && !words.equalsIgnoreCase("Not implemented");
        Optional<Unseen> status = Refusals.unknown(answer, noAccount).or(() -> Refusals.status(answer, words));
        if (status.isPresent()) {
            return ClosedApi.refused(answer, ownError, words.toLowerCase(Locale.ROOT), status.get(), target);
        }
        Unseen fault = body.fault();
        if (fault != null) {
            return ClosedApi.unspoken(fault, target);
        }
        return MastodonAccounts.in(body.root(), answer, NAME).of(target);
    }
}
