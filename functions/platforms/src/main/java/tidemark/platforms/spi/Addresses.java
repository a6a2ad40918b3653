package tidemark.platforms.spi;

import java.net.URI;
import java.util.Optional;
import java.util.Set;

import tidemark.account.Address;

/** How the accounts of a platform are written: what people paste, the one canonical handle, the profile page. Stateless. */
public interface Addresses {

    /** Other words for the platform in lists, lower case, without spaces and signs, such as {@code twitter}. */
    Set<String> aliases();

    /** How a handle looks, for the one who wrote something else; continues the sentence "a handle is ...". */
    String form();

    /** Whether a link leads to this platform, to whatever part of it. */
    boolean hosts(WebLink link);

    /** Whether {@link #hosts} goes by the form of a link, because any host may be one of the platform's; such a platform is asked last. */
    default boolean onAnyHost() {
        return false;
    }

    /** The account a link leads to, empty if it leads to none. Asked where {@link #hosts} holds or the platform was named beside the link. */
    Optional<Address> at(WebLink link);

    /** Why a link of this platform leads to no account that can be collected, for people; empty if there is nothing more to say than that. */
    default Optional<String> refusal(WebLink link) {
        return Optional.empty();
    }

    /** The account a handle names in any of the ways people write it, empty if it is none. */
    Optional<Address> of(String handle);

    /** Another account that may be meant by an address, because people leave the sign out that tells the two apart; empty if there is none. */
    default Optional<Address> alsoMeant(Address address) {
        return Optional.empty();
    }

    /** The account's page for people. */
    URI profile(Address address);

    /** The permanent id that an account's handle is, empty where it is a name; a name of digits only is a name where names may be so. */
    default Optional<String> permanentId(Address address) {
        return Optional.empty();
    }

    /** Whether a text has the form of the platform's permanent ids, so that a saved answer may be searched for it. */
    boolean permanent(String text);
}
