package tidemark.platforms.misskey;

import com.fasterxml.jackson.databind.JsonNode;

import tidemark.platforms.exchange.HtmlPage;
import tidemark.platforms.exchange.PlatformResponse;
import tidemark.platforms.refusal.ResponseChecks;
import tidemark.platforms.spi.ParseResult;
import tidemark.platforms.spi.Reader;
import tidemark.platforms.spi.ReportedIdentity;

/** Saved profile pages since 2024, which carry the user in the form of the API; never requested. */
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
    public boolean recognises(PlatformResponse answer) {
        return answer.looksLikePage();
    }

    @Override
    public Opened open(PlatformResponse answer) {
        return ResponseChecks.page(answer, (page, target) -> {
            JsonNode user = HtmlPage.script(page, "script#misskey_clientCtx").path("user");
            return MisskeyUser.is(user)
                    ? MisskeyUser.result(user, target, answer.host(), name())
                    : ParseResult.changed("The page carries no user.", ReportedIdentity.UNKNOWN);
        });
    }
}
