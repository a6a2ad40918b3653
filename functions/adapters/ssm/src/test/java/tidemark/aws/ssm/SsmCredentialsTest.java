package tidemark.aws.ssm;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.ssm.model.GetParametersByPathRequest;
import software.amazon.awssdk.services.ssm.model.GetParametersByPathResponse;
import software.amazon.awssdk.services.ssm.model.Parameter;
import software.amazon.awssdk.services.ssm.model.ParameterType;
import software.amazon.awssdk.services.ssm.model.PutParameterRequest;
import software.amazon.awssdk.services.ssm.model.PutParameterResponse;

import tidemark.platform.Secret;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class SsmCredentialsTest {

    private static final String PATH = "/tidemark/credentials";

    private final Store store = new Store();
    private Instant now = Instant.parse("2026-11-21T06:00:00Z");
    private final SsmCredentials credentials = new SsmCredentials(store, PATH + "/", () -> now);

    @Test
    void readsAllOfAPathPageByPageAndDecrypted() {
        store.put("github.token", "one\n").put("telegram/bot", "two").put("x.bearer", "three");

        assertEquals(Optional.of(new Secret("one")), credentials.find("github.token"));
        assertEquals(Optional.of(new Secret("two")), credentials.find("telegram.bot"));
        assertEquals(Optional.of(new Secret("three")), credentials.find("x.bearer"));
        assertEquals(Optional.empty(), credentials.find("bluesky.password"));
        assertEquals(3, store.requests);
        assertTrue(store.decrypted);
    }

    @Test
    void readsAgainAfterTenMinutesOrWhenTold() {
        store.put("github.token", "old");
        credentials.find("github.token");
        store.put("github.token", "new");

        assertEquals(Optional.of(new Secret("old")), credentials.find("github.token"));
        now = now.plus(Duration.ofMinutes(10));
        assertEquals(Optional.of(new Secret("new")), credentials.find("github.token"));
        store.put("github.token", "newer");
        credentials.reload();
        assertEquals(Optional.of(new Secret("newer")), credentials.find("github.token"));
    }

    @Test
    void keepsWhatIsKnownWhileTheStoreFails() {
        store.put("github.token", "old");
        credentials.find("github.token");
        credentials.reload();
        store.failing = true;

        assertEquals(Optional.of(new Secret("old")), credentials.find("github.token"));
        store.failing = false;
        store.put("github.token", "new");
        now = now.plus(Duration.ofMinutes(1));
        assertEquals(Optional.of(new Secret("new")), credentials.find("github.token"));
    }

    @Test
    void failsWhereNothingIsKnownYet() {
        store.failing = true;

        assertThrows(SdkClientException.class, () -> credentials.find("github.token"));
    }

    @Test
    void leavesOutWhatIsNoCredential() {
        store.put("github.token", "two words").put("x.bearer", "fine");

        assertEquals(Optional.empty(), credentials.find("github.token"));
        assertEquals(Optional.of(new Secret("fine")), credentials.find("x.bearer"));
    }

    @Test
    void knowsNoneWithoutAPath() {
        assertEquals(Optional.empty(), new SsmCredentials(store, "", () -> now).find("github.token"));
        assertEquals(0, store.requests);
    }

    @Test
    void writesWhereTheCredentialLiesAndKnowsItAtOnce() {
        store.put("github.token", "one").put("telegram/bot", "two");

        credentials.put("telegram.bot", new Secret("newer"));
        credentials.put("reddit.token", new Secret("fresh"));

        assertEquals("newer", store.parameters.get(PATH + "/telegram/bot"));
        assertEquals("fresh", store.parameters.get(PATH + "/reddit.token"));
        assertEquals(Optional.of(new Secret("newer")), credentials.find("telegram.bot"));
        assertEquals(Set.of("github.token", "telegram.bot", "reddit.token"), credentials.names());
        assertEquals(ParameterType.SECURE_STRING, store.type);
    }

    @Test
    void writesNothingWithoutAPathOrAName() {
        assertThrows(IllegalArgumentException.class,
                () -> new SsmCredentials(store, "", () -> now).put("github.token", new Secret("one")));
        assertThrows(IllegalArgumentException.class, () -> credentials.put("../other", new Secret("one")));
        assertEquals(0, store.parameters.size());
    }

    /** A Parameter Store that gives one parameter a page. */
    private static final class Store implements SsmClient {

        private final TreeMap<String, String> parameters = new TreeMap<>();
        private int requests;
        private boolean decrypted = true;
        private boolean failing;
        private ParameterType type = ParameterType.STRING;

        Store put(String name, String value) {
            parameters.put(PATH + "/" + name, value);
            return this;
        }

        @Override
        public GetParametersByPathResponse getParametersByPath(GetParametersByPathRequest request) {
            requests++;
            decrypted &= request.withDecryption();
            if (failing) {
                throw SdkClientException.create("no route");
            }
            Map.Entry<String, String> next = request.nextToken() == null
                    ? parameters.firstEntry()
                    : parameters.higherEntry(request.nextToken());
            return GetParametersByPathResponse.builder()
                    .parameters(List.of(Parameter.builder().name(next.getKey()).value(next.getValue()).build()))
                    .nextToken(parameters.lastKey().equals(next.getKey()) ? null : next.getKey()).build();
        }

        @Override
        public PutParameterResponse putParameter(PutParameterRequest request) {
            assertTrue(request.overwrite());
            type = request.type();
            parameters.put(request.name(), request.value());
            return PutParameterResponse.builder().build();
        }

        @Override
        public String serviceName() {
            return "ssm";
        }

        @Override
        public void close() {
            // Holds nothing.
        }
    }
}
