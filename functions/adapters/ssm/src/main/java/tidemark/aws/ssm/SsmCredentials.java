package tidemark.aws.ssm;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.ssm.model.Parameter;
import software.amazon.awssdk.services.ssm.model.ParameterType;

import tidemark.platform.CredentialStore;
import tidemark.platform.Secret;

/**
 * Credentials under one path of the Parameter Store, kept as SecureString: {@code <path>/github.token}, or {@code <path>/github/token}, is
 * {@code github.token}. All are read together, on first use and again after ten minutes; if that fails, the known values stay valid for another
 * minute. What another function writes becomes visible within those ten minutes. Thread-safe.
 */
public final class SsmCredentials implements CredentialStore {

    private static final Logger LOG = LoggerFactory.getLogger(SsmCredentials.class);

    private static final Duration ATTEMPT = Duration.ofSeconds(3);
    private static final Duration CALL = Duration.ofSeconds(10);
    private static final Duration KEPT = Duration.ofMinutes(10);
    private static final Duration AGAIN = Duration.ofMinutes(1);

    private final SsmClient ssm;
    private final String path;
    private final InstantSource clock;
    /** The parameters of the credentials, by credential name. */
    private final Map<String, String> parameters = new HashMap<>();
    private @Nullable Map<String, Secret> known;
    private Instant until = Instant.MIN;

    /** @param path such as {@code /tidemark/credentials}, with or without a slash at its end; empty if there are none */
    public SsmCredentials(SsmClient ssm, String path, InstantSource clock) {
        this.ssm = ssm;
        this.path = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        this.clock = clock;
    }

    /** The credentials under the path that {@code CREDENTIALS_PATH} names, in the region and account that the environment names. */
    public static SsmCredentials from(Map<String, String> environment) {
        SsmClient ssm = SsmClient.builder().httpClient(UrlConnectionHttpClient.create())
                .overrideConfiguration(limits -> limits.apiCallAttemptTimeout(ATTEMPT).apiCallTimeout(CALL)).build();
        return new SsmCredentials(ssm, environment.getOrDefault("CREDENTIALS_PATH", ""), InstantSource.system());
    }

    @Override
    public synchronized Optional<Secret> find(String name) {
        return Optional.ofNullable(current().get(name));
    }

    @Override
    public synchronized void reload() {
        until = Instant.MIN;
    }

    @Override
    public synchronized Set<String> names() {
        return current().keySet();
    }

    @Override
    public synchronized void put(String name, Secret secret) {
        if (path.isEmpty() || !CredentialStore.isName(name)) {
            throw new IllegalArgumentException("no parameter can be written for " + name);
        }
        Map<String, Secret> written = new HashMap<>(current());
        String parameter = parameters.getOrDefault(name, path + "/" + name);
        ssm.putParameter(request -> request.name(parameter).value(secret.value()).type(ParameterType.SECURE_STRING)
                .overwrite(true));
        parameters.put(name, parameter);
        written.put(name, secret);
        known = Map.copyOf(written);
    }

    private Map<String, Secret> current() {
        Map<String, Secret> before = known;
        if (before != null && clock.instant().isBefore(until)) {
            return before;
        }
        try {
            return keep(path.isEmpty() ? Map.of() : read(), KEPT);
        } catch (SdkException failure) {
            if (before == null) {
                throw failure;
            }
            LOG.warn("The credentials under {} could not be read again; those known stay", path, failure);
            return keep(before, AGAIN);
        }
    }

    private Map<String, Secret> keep(Map<String, Secret> read, Duration kept) {
        known = read;
        until = clock.instant().plus(kept);
        return read;
    }

    private Map<String, Secret> read() {
        Map<String, Secret> read = new HashMap<>();
        ssm.getParametersByPathPaginator(request -> request.path(path).recursive(true).withDecryption(true)).stream()
                .flatMap(page -> page.parameters().stream())
                .forEach(parameter -> secret(parameter).ifPresent(secret -> {
                    read.put(name(parameter), secret);
                    parameters.put(name(parameter), parameter.name());
                }));
        return Map.copyOf(read);
    }

    private String name(Parameter parameter) {
        return parameter.name().substring(path.length() + 1).replace('/', '.');
    }

    private static Optional<Secret> secret(Parameter parameter) {
        try {
            return Optional.of(new Secret(parameter.value().strip()));
        } catch (IllegalArgumentException unusable) {
            LOG.warn("The parameter {} is not usable as a credential: {}", parameter.name(), unusable.getMessage());
            return Optional.empty();
        }
    }
}
