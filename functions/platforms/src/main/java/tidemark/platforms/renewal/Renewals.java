package tidemark.platforms.renewal;

import java.util.List;

import tidemark.account.Platform;
import tidemark.platforms.policy.CredentialNeed;

/** The list of all renewals; a new one is one more line. */
public final class Renewals {

    private static final List<String> APP = List.of("client_id", "client_secret");
    private static final CredentialNeed META_APP = app("facebook.app", List.of("app_id", "app_secret"),
            "Create an app of the type Business at developers.facebook.com; its id and secret stand under Settings, Basic.");
    private static final String META = "https://graph.facebook.com/v26.0/oauth/access_token?grant_type=fb_exchange_token";

    private static final List<Renewal> ALL = List.of(
            new ClientCredentials(new Platform("reddit"), "reddit.token",
                    app("reddit.app", APP,
                            "Ask Reddit for access, then create an app at reddit.com/prefs/apps; its id stands under its name."),
                    "https://www.reddit.com/api/v1/access_token", true, false),
            new ClientCredentials(new Platform("twitch"), "twitch.token",
                    app("twitch.app", APP,
                            "Register an application at dev.twitch.tv/console and make a secret for it; it costs nothing."),
                    "https://id.twitch.tv/oauth2/token", false, true),
            new RefreshToken(new Platform("tiktok"), "tiktok.token.{handle}",
                    app("tiktok.app", List.of("client_key", "client_secret"),
                            "Register an app with Login Kit at developers.tiktok.com; its key and secret stand on its page."),
                    app("tiktok.refresh.{handle}", List.of(),
                            "Sign the account's owner in to your app with the scopes user.info.profile and user.info.stats; TikTok gives the refresh token with the first token."),
                    "https://open.tiktokapis.com/v2/oauth/token/"),
            new TokenExtension(new Platform("facebook"), itself("facebook.token", List.of()), List.of(META_APP), META,
                    "fb_exchange_token"),
            new TokenExtension(new Platform("instagram"),
                    itself("instagram.token", List.of("user_id", "access_token")), List.of(META_APP), META,
                    "fb_exchange_token"),
            new TokenExtension(new Platform("threads"), itself("threads.token", List.of()), List.of(),
                    "https://graph.threads.com/refresh_access_token?grant_type=th_refresh_token", "access_token"));

    private Renewals() {}

    public static List<Renewal> all() {
        return ALL;
    }

    private static CredentialNeed app(String name, List<String> parts, String how) {
        return new CredentialNeed(name, parts, false, how);
    }

    private static CredentialNeed itself(String name, List<String> parts) {
        return new CredentialNeed(name, parts, false, "");
    }
}
