package tidemark.simulator.platform.telegram;

import java.util.List;
import java.util.Optional;

import tidemark.simulator.http.Request;
import tidemark.simulator.http.Response;
import tidemark.simulator.platform.AccountView;
import tidemark.simulator.platform.Call;
import tidemark.simulator.platform.Directory;
import tidemark.simulator.platform.Key;

/** The card {@code t.me/NAME} and the preview {@code t.me/s/NAME}. */
final class ChannelPages {

    private static final String PREVIEW = "/s/";

    Call read(Request request, Optional<String> ownName) {
        String path = ownName.map(name -> "/" + name).orElse(request.path());
        boolean preview = path.startsWith(PREVIEW);
        String name = path.substring(preview ? PREVIEW.length() : 1);
        if (!Telegram.NAME.matcher(name).matches()) {
            return asked(List.of(), directory -> Response.redirect("https://telegram.org/"));
        }
        Key key = new Key.Handle(name);
        return asked(List.of(key), directory -> preview ? preview(directory, key, name) : card(directory, key, name));
    }

    private static Response card(Directory directory, Key key, String name) {
        String page = directory.find(key).filter(AccountView::shown).map(CardPage::of)
                .orElseGet(() -> CardPage.nobody(name));
        return Response.html(200, page);
    }

    /** A channel without a preview, or a name without a channel, redirects to the card. */
    private static Response preview(Directory directory, Key key, String name) {
        return directory.find(key).filter(AccountView::shown).filter(listing -> !listing.hidden())
                .map(listing -> Response.html(200, PreviewPage.of(listing)))
                .orElseGet(() -> Response.redirect("https://t.me/" + name));
    }

    private static Call asked(List<Key> keys, Call.Reply reply) {
        return new Call.Admissible("telegram#t.me", "telegram-page", true, keys, reply);
    }
}
