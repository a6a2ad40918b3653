package tidemark.simulator.platform.github;

import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

import com.fasterxml.jackson.databind.node.ObjectNode;

import tidemark.simulator.http.Json;
import tidemark.simulator.platform.AccountView;
import tidemark.simulator.population.Numbers;

/** The public user of the REST API. */
final class GitHubUser {

    private static final String[] LINKS = {"gists_url", "gists{/gist_id}", "starred_url", "starred{/owner}{/repo}",
            "subscriptions_url", "subscriptions", "organizations_url", "orgs", "repos_url", "repos", "events_url",
            "events{/privacy}", "received_events_url", "received_events"};

    private GitHubUser() {}

    static ObjectNode of(AccountView listing) {
        Numbers numbers = listing.numbers();
        String login = listing.handle();
        String url = "https://api.github.com/users/" + login;
        long id = Long.parseLong(listing.id());
        ObjectNode user = Json.object();
        user.put("login", login).put("id", id).put("node_id", "U_simulated" + id);
        user.put("avatar_url", "https://avatars.githubusercontent.com/u/" + id + "?v=4").put("gravatar_id", "");
        user.put("url", url).put("html_url", "https://github.com/" + login);
        user.put("followers_url", url + "/followers").put("following_url", url + "/following{/other_user}");
        for (int i = 0; i < LINKS.length; i += 2) {
            user.put(LINKS[i], url + "/" + LINKS[i + 1]);
        }
        user.put("type", "Organization").put("user_view_type", "public").put("site_admin", false);
        user.put("name", listing.account().displayName()).putNull("company").put("blog", "").putNull("location");
        user.putNull("email").putNull("hireable").put("bio", "A simulated account.").putNull("twitter_username");
        user.put("public_repos", numbers.posts());
        user.put("public_gists", 0);
        user.put("followers", numbers.followers()).put("following", numbers.following());
        user.put("created_at", listing.account().createdAt().truncatedTo(ChronoUnit.SECONDS).toString());
        user.put("updated_at", midnight(listing));
        return user;
    }

    private static String midnight(AccountView listing) {
        return listing.now().atOffset(ZoneOffset.UTC).truncatedTo(ChronoUnit.DAYS).toInstant().toString();
    }
}
