package tidemark.platforms.youtube;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import tidemark.encoding.PercentEncoding;
import tidemark.platforms.spi.WebLink;

/** Finds the channel that a YouTube link names. A link to a video, a list or one of YouTube's own pages names none. */
final class YoutubeLinks {

    private static final Set<String> PAGES = Set.of("watch", "feed", "feeds", "results", "playlist", "shorts", "live",
            "hashtag",
            "gaming", "premium", "about", "t", "account", "upload", "signin", "login", "logout", "embed", "v", "e",
            "vi",
            "oembed", "redirect", "post", "clip", "source", "trends", "trending", "music", "movies", "sports", "news",
            "learning",
            "podcasts", "kids", "creators", "ads", "jobs", "intl", "static", "channels", "channel", "user", "c",
            "browse",
            "howyoutubeworks", "subscription_center", "attribution_link", "supported_browsers", "red", "tv", "dev",
            "yt", "s",
            "api", "youtubei", "youtube", "img", "iframe_api", "testtube", "new", "show", "shows", "charts", "videos",
            "community",
            "create_channel", "my_videos", "view_all_playlists", "m", "profile", "profile_videos", "subscribe_embed",
            "gdata",
            "locations", "press", "copyright", "artists", "fashion", "stories", "storefront", "paid_memberships",
            "reporthistory");
    /** Parameters that name a channel by its id, whatever the page. */
    private static final List<String> IDS = List.of("channel_id", "channelid", "channelId", "channel", "id",
            "browse_id");
    private static final List<String> USERS = List.of("user", "forUsername", "add_user");

    private YoutubeLinks() {}

    /** The handle as {@link YoutubeAddresses#of} takes it. */
    static Optional<String> handle(WebLink link) {
        if (link.host().equals("youtu.be")) {
            return Optional.empty();
        }
        if (link.host().startsWith("consent.")) {
            return WebLink.of(PercentEncoding.lenientQuery(link.parameter("continue")))
                    .filter(next -> !next.host().startsWith("consent."))
                    .flatMap(YoutubeLinks::handle);
        }
        if (link.host().endsWith("googleapis.com") || !link.parameter("forHandle").isEmpty()) {
            return parameter(link);
        }
        String first = link.segment(0);
        return switch (first) {
            case "channel", "user", "c" -> named(first + "/", link.segment(1));
            case "feeds", "embed", "subscribe_embed", "subscription_center", "profile", "v3" -> parameter(link);
            default -> root(first);
        };
    }

    /** {@code /@name}, or {@code /name}, which leads to the same page as {@code /c/name}. */
    private static Optional<String> root(String first) {
        if (first.startsWith("@")) {
            return Optional.of(first);
        }
        return first.isEmpty() || PAGES.contains(first) || first.contains(".") ? Optional.empty() : named("c/", first);
    }

    private static Optional<String> parameter(WebLink link) {
        Stream<String> ids = IDS.stream().map(link::parameter).filter(id -> id.startsWith("UC"));
        Stream<String> users = USERS.stream().map(name -> PercentEncoding.lenientQuery(link.parameter(name)))
                .filter(name -> !name.isEmpty())
                .map(name -> "user/" + name);
        Stream<String> handles = Stream.of(PercentEncoding.lenientQuery(link.parameter("forHandle")))
                .filter(name -> !name.isEmpty());
        return Stream.of(ids, handles, users).flatMap(each -> each).findFirst();
    }

    private static Optional<String> named(String prefix, String name) {
        return name.isEmpty() ? Optional.empty() : Optional.of(prefix + name);
    }
}
