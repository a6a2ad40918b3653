package tidemark.simulator.platform.youtube;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.node.ObjectNode;

import tidemark.simulator.http.Json;
import tidemark.simulator.http.Request;
import tidemark.simulator.http.Response;
import tidemark.simulator.platform.AccountView;
import tidemark.simulator.platform.Call;
import tidemark.simulator.platform.Directory;
import tidemark.simulator.platform.Key;
import tidemark.simulator.platform.Pages;
import tidemark.simulator.population.AccountStatus;

/**
 * {@code /@handle}, {@code /channel/ID}, {@code /user/name} and {@code /c/name} with their tabs. An unknown name gives 404; an unknown id
 * or a terminated channel gives a page with an alert.
 */
final class ChannelPages {

    private static final String TABS = "(?:/(?:about|featured|videos|shorts|streams|playlists|community))?/?";
    private static final Pattern ID = Pattern.compile("/channel/(" + ChannelNames.ID + ")" + TABS);
    private static final Pattern NAME = Pattern.compile("/(?:@|user/|c/)([^/]{3,30})" + TABS);

    Call read(Request request) {
        Matcher id = ID.matcher(request.path());
        if (id.matches()) {
            return asked(new Key.PermanentId(id.group(1)));
        }
        Matcher name = NAME.matcher(request.path());
        return name.matches() ? asked(new Key.Handle("@" + name.group(1))) : new Call.AtTheDoor(missing());
    }

    private static Call asked(Key key) {
        return new Call.Admissible("youtube#www.youtube.com", "youtube-page", true, List.of(key),
                directory -> page(directory, key));
    }

    private static Response page(Directory directory, Key key) {
        return directory.find(key).map(listing -> listing.standing() == AccountStatus.SUSPENDED
                ? alert("This account has been terminated for a violation of YouTube's Terms of Service.")
                : page(listing))
                .orElseGet(() -> key instanceof Key.Handle ? missing() : alert("This channel does not exist."));
    }

    private static Response page(AccountView listing) {
        return page(Pages.escaped(listing.account().displayName()) + " - YouTube", ChannelData.of(listing));
    }

    private static Response alert(String text) {
        ObjectNode data = Json.object();
        data.putArray("alerts").addObject().putObject("alertRenderer").put("type", "ERROR").putObject("text")
                .put("simpleText", text);
        return page("YouTube", data);
    }

    private static Response missing() {
        return Response.html(404, Pages.plain("404 Not Found", "This page isn't available. Sorry about that."));
    }

    private static Response page(String title, ObjectNode data) {
        return Response.html(200, """
                <!DOCTYPE html><html style="font-size: 10px;" lang="en"><head><meta charset="utf-8">
                <title>%s</title><meta property="og:site_name" content="YouTube"></head>
                <body dir="ltr"><ytd-app></ytd-app>
                <script nonce="simulated">var ytInitialData = %s;</script>
                </body></html>
                """.formatted(title, Pages.script(data)));
    }
}
