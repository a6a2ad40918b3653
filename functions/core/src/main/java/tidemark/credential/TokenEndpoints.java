package tidemark.credential;

import java.util.List;
import java.util.Set;

import tidemark.platform.Credentials;

/** Obtains tokens from platforms. Thread-safe. */
public interface TokenEndpoints {

    /** No platform issues any token. */
    TokenEndpoints NONE = new TokenEndpoints() {

        @Override
        public List<Renewable> renewable(Set<String> names) {
            return List.of();
        }

        @Override
        public TokenGrant ask(Renewable renewable, Credentials credentials) {
            return new TokenGrant.Failed("No platform issues " + renewable.name() + ".");
        }
    };

    /** The credentials that can be obtained with those of these names. Sends nothing. */
    List<Renewable> renewable(Set<String> names);

    /** Requests a credential with those it is issued for. One request; never throws for what a platform or the network does. */
    TokenGrant ask(Renewable renewable, Credentials credentials);
}
