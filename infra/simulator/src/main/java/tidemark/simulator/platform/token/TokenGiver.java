package tidemark.simulator.platform.token;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import tidemark.simulator.http.Request;
import tidemark.simulator.http.Response;
import tidemark.simulator.platform.Call;
import tidemark.simulator.platform.Credentials;

/** The common part of token endpoints: authenticating the application and issuing a new secret. */
public final class TokenGiver {

    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Credentials credentials;

    public TokenGiver(Credentials credentials) {
        this.credentials = credentials;
    }

    /** A call of an endpoint of this host, for the limit {@code token}; the response is created once the call is admitted. */
    public static Call call(Request request, Answered answered) {
        return new Call.Admissible("token#" + request.host(), "token", false, List.of(),
                directory -> answered.answer());
    }

    /** Creates the response and issues the token. */
    @FunctionalInterface
    public interface Answered {

        Response answer();
    }

    /** Whether the id and secret of an application, as parameters of these names, are those of a credential. */
    public boolean application(Request request, String credential, String id, String secret) {
        Optional<String> both = request.parameter(id).flatMap(i -> request.parameter(secret).map(s -> i + ":" + s));
        return both.filter(app -> credentials.accepts(credential, app)).isPresent();
    }

    /**
     * A new secret of a credential.
     *
     * @param before the parts of the credential before the secret, with their colon; empty if it has none
     * @return the secret without those parts
     */
    public String fresh(String credential, String before, String prefix, int length, Duration life) {
        StringBuilder secret = new StringBuilder(prefix);
        RANDOM.ints(length, 0, LETTERS.length()).forEach(i -> secret.append(LETTERS.charAt(i)));
        credentials.give(credential, before + secret, life);
        return secret.toString();
    }
}
