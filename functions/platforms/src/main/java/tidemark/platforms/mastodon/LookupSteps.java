package tidemark.platforms.mastodon;

import java.util.Locale;
import java.util.Optional;

import tidemark.platform.Target;
import tidemark.platforms.spi.WebLink;

/** The requests that may follow {@code accounts/lookup}, as steps of a target: a keyword, and the parameters of the request. */
final class LookupSteps {

    /** WebFinger, because the host does not provide the client API. */
    static final String WEBFINGER = "webfinger";
    /** WebFinger, because the host's client API is closed to non-members. */
    static final String CLOSED = "closed";

    private static final String AT = "at:";
    private static final String ACTOR = "actor:";
    private static final String COUNT = "count:";
    private static final int LONGEST = 500;

    private LookupSteps() {}

    /** The client API of another host, whose actor is known. */
    static Target at(Target target, String host, String actor) {
        return target.next(AT + host + " " + actor);
    }

    static Target actor(Target target, String url) {
        return target.next(ACTOR + url);
    }

    /** The followers collection of an actor, with the address it moved to and its display name, both empty if unknown. */
    static Target count(Target target, String url, String movedTo, String name) {
        return target.next(COUNT + url + " " + movedTo.replaceAll("\\s", "") + " " + name);
    }

    static boolean isWebFinger(Target target) {
        return target.step().equals(WEBFINGER) || target.step().equals(CLOSED);
    }

    static boolean isActivity(Target target) {
        return target.step().startsWith(ACTOR) || target.step().startsWith(COUNT);
    }

    static boolean isActor(Target target) {
        return target.step().startsWith(ACTOR);
    }

    static boolean isCount(Target target) {
        return target.step().startsWith(COUNT);
    }

    static boolean isAt(Target target) {
        return target.step().startsWith(AT);
    }

    /** The host that the step of {@link #at} names, empty for any other. */
    static String host(Target target) {
        return isAt(target) ? part(target, AT, 0) : "";
    }

    /** The URL of an actor or collection that a step names, empty if it names none. */
    static String url(Target target) {
        String step = target.step();
        return step.startsWith(AT)
                ? part(target, AT, 1)
                : step.startsWith(ACTOR)
                        ? part(target, ACTOR, 0)
                        : step.startsWith(COUNT) ? part(target, COUNT, 0) : "";
    }

    static String movedTo(Target target) {
        return isCount(target) ? part(target, COUNT, 1) : "";
    }

    static String name(Target target) {
        return isCount(target) ? part(target, COUNT, 2) : "";
    }

    private static String part(Target target, String word, int at) {
        String[] parts = target.step().substring(word.length()).split(" ", 3);
        return at < parts.length ? parts[at] : "";
    }

    /** The HTTPS form of a URL: hosts whose ids date from before they had HTTPS serve them over HTTPS. */
    static String secure(String url) {
        return url.startsWith("http://") ? "https://" + url.substring("http://".length()) : url;
    }

    /** The host of a URL that may be requested, {@linkplain #secure by HTTPS}: of bounded length; empty for any other. */
    static String safeHost(String id) {
        String url = secure(id);
        boolean usable = url.startsWith("https://") && url.length() <= LONGEST;
        return (usable ? WebLink.of(url) : Optional.<WebLink>empty())
                .map(link -> url.substring(8).split("[/?#:]", 2)[0])
                .map(host -> host.toLowerCase(Locale.ROOT))
                .filter(host -> new MastodonAddresses().of("a@" + host).isPresent()).orElse("");
    }
}
