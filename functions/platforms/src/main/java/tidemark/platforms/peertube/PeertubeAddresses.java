package tidemark.platforms.peertube;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import tidemark.account.Address;
import tidemark.account.Platform;
import tidemark.platforms.fediverse.FederatedHandle;
import tidemark.platforms.fediverse.Software;
import tidemark.platforms.spi.Addresses;
import tidemark.platforms.spi.WebLink;

/**
 * Handles are {@code name@host} for a channel and {@code a/name@host} for an account. A name on a host belongs to either one channel or one account,
 * so a {@code name@host} that is no channel is requested as an account. A link {@code /c/name} or {@code /a/name} alone is PeerTube's only on hosts
 * known to run it; with what PeerTube's own pages add to it, such as {@code /videos}, on any host.
 */
final class PeertubeAddresses implements Addresses {

    static final String ACCOUNT = "a/";

    private static final Platform PEERTUBE = new Platform("peertube");
    private static final Map<String, String> FOLDERS = Map.of("a", ACCOUNT, "accounts", ACCOUNT, "c", "",
            "video-channels", "");
    private static final Set<String> PARTS = Set.of("videos", "video-channels", "video-playlists", "about", "search");

    @Override
    public Set<String> aliases() {
        return Set.of("peertubechannel", "peertubeaccount");
    }

    @Override
    public String form() {
        return "channel@host, or a/account@host, such as blender_channel@video.blender.org";
    }

    @Override
    public boolean hosts(WebLink link) {
        Software software = Software.of(link.host());
        boolean own = FOLDERS.containsKey(link.segment(0))
                && (link.segment(0).equals("video-channels") || PARTS.contains(link.segment(2)));
        return software == Software.PEERTUBE || (own && software == Software.UNKNOWN);
    }

    @Override
    public boolean onAnyHost() {
        return true;
    }

    @Override
    public Optional<Address> at(WebLink link) {
        boolean api = link.segment(0).equals("api");
        String folder = link.segment(api ? 2 : 0);
        String name = link.segment(api ? 3 : 1);
        String kind = FOLDERS.get(folder);
        if (folder.startsWith("@")) {
            return FederatedHandle.of(folder, link).map(handle -> address("", handle));
        }
        return kind == null ? Optional.empty() : FederatedHandle.of(name, link).map(handle -> address(kind, handle));
    }

    @Override
    public Optional<Address> of(String handle) {
        String bare = handle.strip().replaceFirst("^accounts/", ACCOUNT).replaceFirst("^(?:c|video-channels)/", "");
        String kind = bare.startsWith(ACCOUNT) ? ACCOUNT : "";
        return FederatedHandle.of(bare.substring(kind.length())).map(named -> address(kind, named));
    }

    private static Address address(String kind, FederatedHandle handle) {
        return new Address(PEERTUBE, kind + handle);
    }

    @Override
    public URI profile(Address address) {
        FederatedHandle handle = federated(address.handle()).orElseThrow();
        String folder = isAccount(address.handle())
                ? "/a/" + handle.user() + "/video-channels"
                : "/c/" + handle.user()
                        + "/videos";
        return URI.create("https://" + handle.host() + folder);
    }

    /** {@code id@host}: an id is unique within its host only. */
    @Override
    public boolean permanent(String text) {
        return text.matches("\\d{1,19}@[a-z0-9.-]{4,253}");
    }

    static boolean isAccount(String handle) {
        return handle.startsWith(ACCOUNT);
    }

    /** A handle without its kind. */
    static Optional<FederatedHandle> federated(String handle) {
        return FederatedHandle.of(handle.replaceFirst("^" + ACCOUNT, ""));
    }
}
