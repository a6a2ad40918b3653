package tidemark.local.watch;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ListTablesRequest;
import software.amazon.awssdk.services.dynamodb.model.ListTablesResponse;

import tidemark.local.Patience;
import tidemark.local.engine.EngineCalls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class LedgerCheckTest {
    private static final Optional<String> STANDS = Optional.of("The ledger does not answer.");

    private final CountDownLatch held = new CountDownLatch(1);
    private final AtomicInteger ends = new AtomicInteger();
    private final EngineCalls calls = new EngineCalls();
    private final DynamoDbClient client = calls.guarded(DynamoDbClient.class, new Held());
    private final LedgerCheck check = new LedgerCheck(calls, 2, 4, ends::incrementAndGet);

    /** An engine that answers when the test releases it. */
    private final class Held implements DynamoDbClient {
        @Override
        public ListTablesResponse listTables(ListTablesRequest request) {
            try {
                held.await();
            } catch (InterruptedException never) {
                throw new IllegalStateException("an engine's thread was interrupted", never);
            }
            return ListTablesResponse.builder().tableNames("Ledger").build();
        }

        @Override
        public String serviceName() {
            return "held";
        }

        @Override
        public void close() {
            held.countDown();
        }
    }

    @AfterEach
    void end() {
        held.countDown();
        calls.close();
    }

    @Test
    void anEngineThatStandsStillIsSaidRefusesItsCallersAndIsGivenUpOnce() throws InterruptedException {
        Thread waiting = Thread.ofVirtual()
                .start(() -> assertThrows(SdkClientException.class, () -> client.listTables()));
        Patience.until("the call", () -> calls.progress().running() == 1);
        assertEquals(Optional.empty(), check.look());
        assertEquals(Optional.empty(), check.look());
        assertEquals(STANDS, check.look());
        waiting.join();
        assertEquals("The ledger does not answer.",
                assertThrows(SdkClientException.class, client::listTables).getMessage());
        assertEquals(0, ends.get());
        assertEquals(STANDS, check.look());
        assertEquals(STANDS, check.look());
        assertEquals(STANDS, check.look());
        assertEquals(1, ends.get());
    }

    @Test
    void anEngineThatGoesOnIsUsedAgain() throws InterruptedException {
        Thread waiting = Thread.ofVirtual().start(() -> assertThrows(SdkClientException.class, client::listTables));
        Patience.until("the call", () -> calls.progress().running() == 1);
        for (int i = 0; i < 3; i++) {
            check.look();
        }
        waiting.join();
        held.countDown();
        Patience.until("the end of the call", () -> calls.progress().running() == 0);
        assertEquals(Optional.empty(), check.look());
        assertEquals(1, client.listTables().tableNames().size());
    }

    @Test
    void anEngineThatNothingIsAskedOfDoesNotStandStill() {
        for (int i = 0; i < 10; i++) {
            assertEquals(Optional.empty(), check.look());
        }
        assertEquals(0, ends.get());
    }
}
