package tidemark.platforms.mastodon;

import tidemark.platform.Target;
import tidemark.platforms.exchange.Answer;
import tidemark.platforms.spi.Told;
import tidemark.reading.Finding.Unseen;
import tidemark.reading.Outcome;

/** What follows where a host's client API tells nothing: its own no, or the next request that could tell more. */
final class Closed {

    private Closed() {}

    /** @param said the host's own words in lower case */
    static Told refused(Answer answer, boolean ownError, String said, Unseen plain, Target target) {
        if (plain.outcome() == Outcome.NOT_FOUND) {
            return Told.said(plain);
        }
        if (said.contains("access token")) {
            return Told.said(Outcome.NEEDS_CREDENTIAL, "The host does not take the token: " + said);
        }
        boolean members = said.contains("authenticat") || said.contains("credentials") || said.contains("authoriz");
        if (answer.status() == 401 || answer.status() == 403 || (ownError && members)) {
            return closed(said, target);
        }
        return unspoken(plain, target);
    }

    private static Told closed(String said, Target target) {
        Outcome outcome = Outcome.NEEDS_CREDENTIAL;
        String detail = "The host answers only those who have an account there"
                + (said.isEmpty() ? "." : ": " + said);
        if (!Steps.url(target).isEmpty()) {
            return Told.askOn(Steps.actor(target, Steps.url(target)), outcome, detail);
        }
        return target.step().equals(Target.FIRST) && target.address().handle().contains("@")
                ? Told.askOn(target.next(Steps.CLOSED), outcome, detail)
                : Told.said(outcome, detail);
    }

    /** What to do where a host does not speak the API: ask it once who does. */
    static Told unspoken(Unseen otherwise, Target target) {
        if (otherwise.outcome() == Outcome.TRANSIENT) {
            return Told.said(otherwise);
        }
        if (!Steps.url(target).isEmpty()) {
            return Told.askOn(Steps.actor(target, Steps.url(target)), otherwise.outcome(), otherwise.detail());
        }
        if (target.step().equals(Target.FIRST) && target.address().handle().contains("@")) {
            return Told.askOn(target.next(Steps.WEBFINGER), otherwise.outcome(), otherwise.detail());
        }
        return Told.said(Outcome.LAYOUT_CHANGED, "The host does not speak the Mastodon API.");
    }
}
