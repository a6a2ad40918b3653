package tidemark.simulator.platform.fediverse;

import java.util.Optional;

import tidemark.simulator.platform.AccountView;
import tidemark.simulator.platform.Key;

/**
 * A kind of actor of a server.
 *
 * @param path the part of its URL before its name or id
 * @param type its type in ActivityPub
 * @param mark the prefix of its name in account lists
 * @param byId whether its URL ends with its id
 */
public record ActorKind(String path, String type, String mark, boolean byId) {

    /** A person at {@code /users/NAME}. */
    public static final ActorKind USER = new ActorKind("/users/", "Person", "", false);

    /** The key of the account with a name on a server. */
    public Key named(String name, Home home) {
        return new Key.Handle(mark + name + "@" + home.host());
    }

    /** The key of the account in the last part of an actor's URL. */
    Optional<Key> at(String segment, Home home) {
        return byId
                ? Optional.of(segment).filter(id -> id.matches("\\w+")).map(Key.PermanentId::new)
                : home.localName(segment).map(name -> named(name, home));
    }

    /** The name of an account of this kind, without its host. */
    public String name(AccountView listing) {
        return listing.handle().substring(mark.length(), listing.handle().lastIndexOf('@'));
    }

    String actor(AccountView listing, Home home) {
        return home.url(path + (byId ? listing.id() : name(listing)));
    }
}
