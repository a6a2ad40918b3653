package tidemark.credential;

import java.util.List;
import java.util.Set;

import tidemark.platform.Credentials;

/** The platforms as those who give tokens. Thread-safe. */
public interface TokenEndpoints {

    /** Nobody gives any. */
    TokenEndpoints NONE = new TokenEndpoints() {

        @Override
        public List<Renewable> renewable(Set<String> names) {
            return List.of();
        }

        @Override
        public TokenGrant ask(Renewable renewable, Credentials credentials) {
            return new TokenGrant.Failed("Nobody gives " + renewable.name() + ".");
        }
    };

    /** Which credentials can be had with those of these names. Sends nothing. */
    List<Renewable> renewable(Set<String> names);

    /** Asks for one with the credentials it is made of. One request; never throws for what a platform or the network does. */
    TokenGrant ask(Renewable renewable, Credentials credentials);
}
