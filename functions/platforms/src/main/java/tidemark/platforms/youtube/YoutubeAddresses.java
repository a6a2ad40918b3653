package tidemark.platforms.youtube;

import java.net.URI;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import tidemark.account.Address;
import tidemark.account.Platform;
import tidemark.platforms.exchange.PlatformRequest;
import tidemark.platforms.spi.Addresses;
import tidemark.platforms.spi.WebLink;

/**
 * Handles are {@code @name} in lower case, or, if no handle is known, a channel's id, {@code user/name} (the names before 2013) or {@code c/name}
 * (the custom addresses before 2022). https://support.google.com/youtube/answer/6180214, 2026-08.
 */
final class YoutubeAddresses implements Addresses {

    static final Platform YOUTUBE = new Platform("youtube");

    private static final Set<String> HOSTS = Set.of("youtube.com", "youtu.be", "youtube-nocookie.com");
    private static final Pattern ID = Pattern.compile("UC[\\w-]{22}");
    private static final Pattern HANDLE = Pattern
            .compile("[a-z0-9_.-]{3,30}|(?=.*[^\\x00-\\x7F])[\\p{L}\\p{M}\\p{N}_.·-]{1,30}");
    private static final Pattern OLDER = Pattern.compile("(user|c)/([\\p{L}\\p{M}\\p{N}_.'’-]{1,100})");

    @Override
    public Set<String> aliases() {
        return Set.of("yt", "youtubechannel");
    }

    @Override
    public String form() {
        return "an @handle, a channel id that begins with UC, user/name or c/name";
    }

    @Override
    public boolean hosts(WebLink link) {
        boolean api = link.host().endsWith("googleapis.com") && link.segment(0).equals("youtube");
        return HOSTS.contains(link.host()) || link.host().endsWith(".youtube.com") || api
                || link.host().equals("youtube.googleapis.com");
    }

    @Override
    public Optional<Address> at(WebLink link) {
        return YoutubeLinks.handle(link).flatMap(this::of);
    }

    @Override
    public Optional<Address> of(String handle) {
        String text = Normalizer.normalize(handle.strip(), Normalizer.Form.NFC);
        String id = text.replaceFirst("^channel/", "");
        if (ID.matcher(id).matches()) {
            return Optional.of(new Address(YOUTUBE, id));
        }
        String lower = text.toLowerCase(Locale.ROOT);
        Matcher older = OLDER.matcher(lower);
        if (older.matches()) {
            return Optional.of(new Address(YOUTUBE, lower));
        }
        String name = lower.replaceFirst("^@", "");
        return HANDLE.matcher(name).matches() ? Optional.of(new Address(YOUTUBE, "@" + name)) : Optional.empty();
    }

    @Override
    public URI profile(Address address) {
        return URI.create("https://www.youtube.com" + path(address.handle()));
    }

    /** The path of a handle's page, such as {@code /@name} or {@code /channel/UC...}. */
    static String path(String handle) {
        if (ID.matcher(handle).matches()) {
            return "/channel/" + handle;
        }
        int slash = handle.indexOf('/');
        return slash < 0
                ? "/@" + PlatformRequest.encoded(handle.substring(1))
                : "/" + handle.substring(0, slash + 1) + PlatformRequest.encoded(handle.substring(slash + 1));
    }

    @Override
    public Optional<String> permanentId(Address address) {
        return Optional.of(address.handle()).filter(this::permanent);
    }

    @Override
    public boolean permanent(String text) {
        return ID.matcher(text).matches();
    }
}
