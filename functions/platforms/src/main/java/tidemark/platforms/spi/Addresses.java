package tidemark.platforms.spi;

import java.net.URI;
import java.util.Optional;
import java.util.Set;

import tidemark.account.Address;

/** How the accounts of a platform are written: the forms people paste, the one canonical handle, the profile page. Stateless. */
public interface Addresses {

    /** Other names of the platform in account lists, lower case, without spaces and signs, such as {@code twitter}. */
    Set<String> aliases();

    /** The form of a handle, for the message about a malformed one; continues the sentence "a handle is ...". */
    String form();

    /** Whether a link leads to any part of this platform. */
    boolean hosts(WebLink link);

    /** Whether {@link #hosts} decides by the form of a link, because any host may belong to the platform; such a platform is tried last. */
    default boolean onAnyHost() {
        return false;
    }

    /** The account a link leads to, empty if it leads to none. Called where {@link #hosts} is true or the platform was named beside the link. */
    Optional<Address> at(WebLink link);

    /** Why a link of this platform leads to no account that can be collected, as text for users; empty if there is no particular reason. */
    default Optional<String> refusal(WebLink link) {
        return Optional.empty();
    }

    /** The account that a handle names, in any of the ways people write it; empty if the text is no handle. */
    Optional<Address> of(String handle);

    /** Another account that an address may mean, because people omit the sign that distinguishes the two; empty if there is none. */
    default Optional<Address> alsoMeant(Address address) {
        return Optional.empty();
    }

    /** The account's profile page. */
    URI profile(Address address);

    /** The permanent id, if the account's handle is one; empty if it is a name. Where names may consist of digits only, such a handle is a name. */
    default Optional<String> permanentId(Address address) {
        return Optional.empty();
    }

    /** Whether a text has the form of the platform's permanent ids, so that a saved answer can be searched for it. */
    boolean permanent(String text);
}
