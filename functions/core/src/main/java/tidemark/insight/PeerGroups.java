package tidemark.insight;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import tidemark.account.Platform;
import tidemark.reading.Count;

/** The accounts with which others are compared, by platform and type. Immutable. */
public final class PeerGroups {

    /** No peers: nothing is compared. */
    public static final PeerGroups NONE = new PeerGroups(Map.of());

    private final Map<Key, PeerGroup> groups;

    private record Key(Platform platform, String type) {}

    /**
     * The newest audience of one account, from whose number others may be computed.
     *
     * @param type the owner's word for what the account is
     */
    public record Peer(Platform platform, String type, Count audience) {}

    private PeerGroups(Map<Key, PeerGroup> groups) {
        this.groups = groups;
    }

    /** @param peers all accounts that have a type and a fresh number; simulated and real ones never together */
    public static PeerGroups of(Stream<Peer> peers) {
        return new PeerGroups(peers.collect(Collectors.groupingBy(peer -> new Key(peer.platform(), peer.type()),
                Collectors.mapping(Peer::audience, Collectors.collectingAndThen(Collectors.toList(),
                        PeerGroup::new)))));
    }

    /** The accounts of a platform and type; absent if there are none, or if no type is said. */
    public Optional<PeerGroup> find(Platform platform, @Nullable String type) {
        return type == null ? Optional.empty() : Optional.ofNullable(groups.get(new Key(platform, type)));
    }
}
