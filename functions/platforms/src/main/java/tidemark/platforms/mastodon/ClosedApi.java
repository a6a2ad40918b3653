package tidemark.platforms.mastodon;

import tidemark.platform.Target;
import tidemark.platforms.exchange.PlatformResponse;
import tidemark.platforms.spi.ParseResult;
import tidemark.reading.Finding.Unseen;
import tidemark.reading.Outcome;

/** What follows if a host's client API gives no account: its own refusal, or the next request that could give more. */
final class ClosedApi {

    private ClosedApi() {}

    /** @param said the host's own error message in lower case */
    static ParseResult refused(PlatformResponse answer, boolean ownError, String said, Unseen plain, Target target) {
        if (plain.outcome() == Outcome.NOT_FOUND) {
            return ParseResult.said(plain);
        }
        if (said.contains("access token")) {
            return ParseResult.said(Outcome.NEEDS_CREDENTIAL, "The host does not take the token: " + said);
        }
        boolean members = said.contains("authenticat") || said.contains("credentials") || said.contains("authoriz");
        if (answer.status() == 401 || answer.status() == 403 || (ownError && members)) {
            return closed(said, target);
        }
        return unspoken(plain, target);
    }

    private static ParseResult closed(String said, Target target) {
        Outcome outcome = Outcome.NEEDS_CREDENTIAL;
        String detail = "The host answers only those who have an account there"
                + (said.isEmpty() ? "." : ": " + said);
        if (!LookupSteps.url(target).isEmpty()) {
            return ParseResult.askOn(LookupSteps.actor(target, LookupSteps.url(target)), outcome, detail);
        }
        return target.step().equals(Target.FIRST) && target.address().handle().contains("@")
                ? ParseResult.askOn(target.next(LookupSteps.CLOSED), outcome, detail)
                : ParseResult.said(outcome, detail);
    }

    /** The result for a host without the API: one WebFinger request that asks which host has it. */
    static ParseResult unspoken(Unseen otherwise, Target target) {
        if (otherwise.outcome() == Outcome.TRANSIENT) {
            return ParseResult.said(otherwise);
        }
        if (!LookupSteps.url(target).isEmpty()) {
            return ParseResult.askOn(LookupSteps.actor(target, LookupSteps.url(target)), otherwise.outcome(),
                    otherwise.detail());
        }
        if (target.step().equals(Target.FIRST) && target.address().handle().contains("@")) {
            return ParseResult.askOn(target.next(LookupSteps.WEBFINGER), otherwise.outcome(), otherwise.detail());
        }
        return ParseResult.said(Outcome.LAYOUT_CHANGED, "The host does not have the Mastodon API.");
    }
}
