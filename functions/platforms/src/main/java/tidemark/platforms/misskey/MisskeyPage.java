package tidemark.platforms.misskey;

import com.fasterxml.jackson.databind.JsonNode;

import tidemark.platforms.exchange.Answer;
import tidemark.platforms.exchange.Page;
import tidemark.platforms.refusal.Opening;
import tidemark.platforms.spi.Identity;
import tidemark.platforms.spi.Reader;
import tidemark.platforms.spi.Told;

/** Saved profile pages since 2024, which carry the user as the API tells it; never asked for. */
final class MisskeyPage implements Reader {

    @Override
    public String name() {
        return "page";
    }

    @Override
    public String reads() {
        return "saved profile pages with the app's state: followers, following, posts; exact";
    }

    @Override
    public boolean recognises(Answer answer) {
        return answer.looksLikePage();
    }

    @Override
    public Opened open(Answer answer) {
        return Opening.page(answer, (page, target) -> {
            JsonNode user = Page.script(page, "script#misskey_clientCtx").path("user");
            return MisskeyUser.is(user)
                    ? MisskeyUser.told(user, target, answer.host(), name())
                    : Told.changed("The page carries no user.", Identity.UNKNOWN);
        });
    }
}
