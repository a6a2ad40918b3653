package tidemark.local.gateway;

import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;

/**
 * Issues and checks bearer tokens with a key generated at the start, so tokens of an earlier start are invalid. It stands in for the identity
 * provider and the JWT authorizer of the HTTP API. Thread-safe.
 */
public final class LocalTokens {
    static final Set<String> ROLES = Set.of("viewer", "editor", "admin");
    /** The claim with the groups of a user; the role is one of them. */
    private static final String GROUPS = "cognito:groups";
    static final Duration LIFETIME = Duration.ofHours(1);
    private static final String ISSUER = "http://127.0.0.1/local";
    private static final String AUDIENCE = "tidemark";

    private final InstantSource clock;
    private final ECKey key;
    private final DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();

    public LocalTokens(InstantSource clock) {
        this.clock = clock;
        try {
            this.key = new ECKeyGenerator(Curve.P_256).keyID("local").generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException("This JDK cannot make an EC key", impossible);
        }
        processor.setJWSKeySelector(
                new JWSVerificationKeySelector<>(JWSAlgorithm.ES256, new ImmutableJWKSet<>(new JWKSet(key))));
        processor.setJWTClaimsSetVerifier(new Claims(clock));
    }

    /** A token for a role, which must be one of {@link #ROLES}. */
    public String issue(String role) {
        if (!ROLES.contains(role)) {
            throw new IllegalArgumentException("Unknown role " + role);
        }
        Instant now = clock.instant();
        var claims = new JWTClaimsSet.Builder().issuer(ISSUER).audience(AUDIENCE).subject(role)
                .claim(GROUPS, List.of(role))
                .issueTime(Date.from(now)).expirationTime(Date.from(now.plus(LIFETIME))).build();
        try {
            var token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(key.getKeyID()).build(), claims);
            token.sign(new ECDSASigner(key));
            return token.serialize();
        } catch (JOSEException impossible) {
            throw new IllegalStateException("The local key cannot sign", impossible);
        }
    }

    /** The claims as the HTTP API passes them on, each as text; absent if the token is foreign, altered or expired. */
    public Optional<Map<String, String>> claims(String token) {
        try {
            Map<String, String> claims = new LinkedHashMap<>();
            processor.process(token, null).toJSONObject()
                    .forEach((name, value) -> claims.put(name, text(value)));
            return Optional.of(claims);
        } catch (ParseException | BadJOSEException refused) {
            return Optional.empty();
        } catch (JOSEException broken) {
            throw new IllegalStateException("The local key cannot verify", broken);
        }
    }

    /** Whether claims give write access. */
    static boolean mayWrite(Map<String, String> claims) {
        return Arrays.stream(claims.getOrDefault(GROUPS, "").split("[\\[\\], ]+"))
                .anyMatch(group -> group.equals("editor") || group.equals("admin"));
    }

    /** A claim as text; the HTTP API writes a list as its members in brackets, separated by spaces. */
    private static String text(Object value) {
        return value instanceof List<?> list
                ? list.stream().map(String::valueOf).collect(Collectors.joining(" ", "[", "]"))
                : String.valueOf(value);
    }

    private static final class Claims extends DefaultJWTClaimsVerifier<SecurityContext> {
        private final transient InstantSource clock;

        Claims(InstantSource clock) {
            super(AUDIENCE, new JWTClaimsSet.Builder().issuer(ISSUER).build(), Set.of("exp", "sub", GROUPS));
            this.clock = clock;
        }

        @Override
        protected Date currentTime() {
            return Date.from(clock.instant());
        }
    }
}
