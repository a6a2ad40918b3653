package tidemark.aws.cache;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

class IamSignInTest {

    private final Hand clock = new Hand();
    private final IamSignIn signIn = new IamSignIn("reader", "tidemark",
            StaticCredentialsProvider.create(AwsBasicCredentials.create("AKIDEXAMPLE", "secret")),
            () -> "eu-central-1", clock);

    @Test
    void passwordIsASignedRequestToConnectWithoutScheme() {
        String token = new String(signIn.get().getPassword());
        assertEquals("reader", signIn.get().getUser());
        assertTrue(token.startsWith("tidemark/?"), token);
        for (String part : new String[]{"Action=connect", "User=reader", "ResourceType=ServerlessCache",
                "X-Amz-Expires=900", "X-Amz-Date=20261121T060000Z", "eu-central-1%2Felasticache%2Faws4_request"}) {
            assertTrue(token.contains(part), part);
        }
        assertTrue(token.matches(".*X-Amz-Signature=[0-9a-f]{64}.*"), token);
        assertFalse(token.contains("secret"));
    }

    @Test
    void oneTokenServesForTenMinutes() {
        var first = signIn.get();
        clock.now = clock.now.plus(Duration.ofMinutes(9));
        assertSame(first, signIn.get());
        clock.now = clock.now.plus(Duration.ofMinutes(1));
        assertNotEquals(new String(first.getPassword()), new String(signIn.get().getPassword()));
    }

    private static final class Hand extends Clock {
        private Instant now = Instant.parse("2026-11-21T06:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
