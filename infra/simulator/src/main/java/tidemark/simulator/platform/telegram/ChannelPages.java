package tidemark.simulator.platform.telegram;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import tidemark.simulator.http.Request;
import tidemark.simulator.http.Response;
import tidemark.simulator.platform.AccountView;
import tidemark.simulator.platform.Call;
import tidemark.simulator.platform.Directory;
import tidemark.simulator.platform.Key;
import tidemark.simulator.platform.Refusal;
import tidemark.simulator.platform.Site;

/** The card {@code t.me/NAME} and the preview {@code t.me/s/NAME}. */
final class ChannelPages implements Site {

    private static final Set<String> HOSTS = Set.of("t.me", "telegram.me");
    private static final String PREVIEW = "/s/";

    @Override
    public boolean speaksFor(String host) {
        return HOSTS.contains(host) || ownName(host).isPresent();
    }

    @Override
    public Call read(Request request) {
        String path = ownName(request.host()).map(name -> "/" + name).orElse(request.path());
        boolean preview = path.startsWith(PREVIEW);
        String name = path.substring(preview ? PREVIEW.length() : 1);
        if (!Telegram.NAME.matcher(name).matches()) {
            return asked(List.of(), directory -> Response.redirect("https://telegram.org/"));
        }
        Key key = new Key.Handle(name);
        return asked(List.of(key), directory -> preview ? preview(directory, key, name) : card(directory, key, name));
    }

    @Override
    public Response refuse(Request request, Refusal refusal) {
        return refusal.retryAfter(
                Response.html(429, "<html><head><title>429 Too Many Requests</title></head></html>"));
    }

    @Override
    public Response loginWall(Request request) {
        return Response.redirect("https://oauth.telegram.org/auth/login");
    }

    @Override
    public Response failure(Request request) {
        return Response.html(503, "<html><head><title>503 Service Temporarily Unavailable</title></head></html>");
    }

    /** The channel of a host like {@code name.t.me}. */
    private static Optional<String> ownName(String host) {
        return host.endsWith(".t.me")
                ? Optional.of(host.substring(0, host.length() - ".t.me".length()))
                : Optional.empty();
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
