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
import tidemark.platforms.refusal.Refusals;
import tidemark.platforms.spi.Method;
import tidemark.platforms.spi.Told;
import tidemark.reading.Finding.Unseen;
import tidemark.reading.Outcome;

/**
 * {@code GET /api/v1/accounts/lookup} at the home host. A host that is only the name of accounts served elsewhere is told apart by not speaking
 * the API; WebFinger then names the host that does. https://docs.joinmastodon.org/methods/accounts/#lookup, 2026-09.
 */
final class MastodonApi implements Method {

    static final String WEBFINGER = "webfinger";
    /** Step: ask the host named after the colon. */
    static final String AT = "at:";

    @Override
    public String name() {
        return "api";
    }

    @Override
    public String reads() {
        return "accounts/lookup at the home host, after WebFinger where it is elsewhere: followers, following, posts; exact";
    }

    /** The host that serves the account: told by its permanent id once it is known, until then that of its handle. */
    @Override
    public String host(Target target) {
        String id = target.permanentId();
        return target.step().startsWith(AT)
                ? target.step().substring(AT.length())
                : id != null && !MastodonAddresses.host(id).isEmpty()
                        ? MastodonAddresses.host(id)
                        : MastodonAddresses.host(target.address().handle());
    }

    @Override
    public Asked ask(List<Target> targets, @Nullable Secret credential) {
        Target target = targets.getFirst();
        String handle = target.address().handle();
        if (target.step().equals(WEBFINGER)) {
            return Asked.single(targets, Request.json("https://" + MastodonAddresses.host(handle)
                    + "/.well-known/webfinger?resource=" + Request.encoded("acct:" + handle))
                    .accepting("application/jrd+json, application/json"));
        }
        return Asked.single(targets, Request.json("https://" + host(target) + "/api/v1/accounts/lookup?acct="
                + Request.encoded(MastodonAddresses.user(handle))).bearing(credential));
    }

    @Override
    public boolean recognises(Answer answer) {
        JsonNode root = JsonBody.of(answer).root();
        return root.has("acct") || root.path(0).has("acct") || root.path("accounts").isArray() || root.has("error")
                || root.has("subject") || (root.isArray() && root.isEmpty());
    }

    @Override
    public Opened open(Answer answer) {
        JsonBody body = JsonBody.of(answer);
        String words = JsonBody.words(body.root().path("error").asText(""));
        Optional<Unseen> refusal = Refusals.of(answer);
        if (refusal.isPresent()) {
            return target -> Told.said(refusal.get());
        }
        if (answer.status() >= 300) {
            return target -> refused(answer, body.root().path("error").isTextual(), words, target);
        }
        Unseen fault = body.fault();
        if (fault != null) {
            return target -> fault.outcome() == Outcome.TRANSIENT ? Told.said(fault) : elsewhere(answer, fault, target);
        }
        MastodonAccounts accounts = new MastodonAccounts(body.root(), answer.host(), name());
        return target -> body.root().has("subject") && body.root().has("links")
                ? WebFinger.of(answer, body.root(), target)
                : accounts.of(target);
    }

    private static Told refused(Answer answer, boolean ownError, String words, Target target) {
        String said = words.toLowerCase(Locale.ROOT);
        if (ownError && (said.contains("authenticated user") || said.contains("access token")
                || said.contains("credentials") || said.contains("unauthenticated") || said.contains("unauthorized"))) {
            return Told.said(Outcome.NEEDS_CREDENTIAL,
                    "The host answers only those who have an account there: " + words);
        }
        Unseen plain = Refusals.status(answer, words).orElseThrow();
        boolean gone = answer.status() == 410;
        boolean unknown = answer.status() == 404 && ownError && !said.contains("not implemented");
        return gone || unknown || answer.status() == 401 || answer.status() == 403
                ? Told.said(plain)
                : elsewhere(answer, plain, target);
    }

    /** What to do where a host does not speak the API: ask it once who does. */
    private static Told elsewhere(Answer answer, Unseen otherwise, Target target) {
        boolean first = target.step().equals(Target.FIRST) && target.address().handle().contains("@");
        return first
                ? Told.askOn(target.next(WEBFINGER), otherwise.outcome(), otherwise.detail())
                : Told.said(answer.status() == 404
                        ? Unseen.of(Outcome.NOT_FOUND, "")
                        : Unseen.of(Outcome.LAYOUT_CHANGED, "The host does not speak the Mastodon API."));
    }
}
