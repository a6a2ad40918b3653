package tidemark.wiring;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import tidemark.account.Platform;
import tidemark.credential.CredentialStates;
import tidemark.credential.RetryingCredentialStates;
import tidemark.history.Readings;
import tidemark.ledger.Accounts;
import tidemark.ledger.UncertainWriteRetry;
import tidemark.ledger.WriteUncertain;
import tidemark.platform.RateScope;
import tidemark.ratelimit.RateLimitStore;
import tidemark.run.ChunkKey;
import tidemark.run.Chunks;
import tidemark.run.DueChunk;
import tidemark.run.RunId;
import tidemark.run.Runs;
import tidemark.run.Urgency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

final class RetryingPortsTest {

    private static final Platform PLATFORM = new Platform("x");
    private static final DueChunk DUE = new DueChunk(
            new ChunkKey(RunId.daily(LocalDate.EPOCH), 1, ChunkKey.hash(new RateScope(PLATFORM, "a")), 0), Urgency.USER,
            false, Instant.EPOCH);
    private static final int FAILURES = 2;

    private final List<Duration> pauses = new ArrayList<>();
    private final UncertainWriteRetry retry = new UncertainWriteRetry(pauses::add);
    private int calls;

    static Stream<Arguments> accesses() {
        return Stream.of(Accounts.class, Readings.class, Runs.class, Chunks.class, RateLimitStore.class,
                CredentialStates.class)
                .flatMap(port -> Arrays.stream(port.getDeclaredMethods())
                        .filter(method -> !method.isSynthetic() && !method.isDefault())
                        .map(method -> Arguments.of(port, method)));
    }

    @ParameterizedTest
    @MethodSource("accesses")
    void repeatsEveryAccessUntilItIsSettled(Class<?> type, Method access) throws ReflectiveOperationException {
        Object port = retrying(type, (proxy, method, arguments) -> failingAtFirst(method));

        if (access.getName().equals("walk")) {
            assertThrows(WriteUncertain.class, () -> ((Accounts) port).walk(entry -> {}));
            assertEquals(1, calls, "a walk visits no account twice");
            return;
        }
        access.invoke(port, nothing(access));
        assertEquals(FAILURES + 1, calls);
        assertEquals(List.of(Duration.ofMillis(50), Duration.ofMillis(100)), pauses);
    }

    @Test
    void readsAListAnewWhenOneOfItsPagesFails() {
        Chunks chunks = (Chunks) retrying(Chunks.class, (proxy, method, arguments) -> Stream.of(1).filter(page -> {
            failingAtFirst(method);
            return false;
        }));

        assertEquals(0, chunks.due(PLATFORM, Urgency.USER, Instant.EPOCH).count());
        assertEquals(FAILURES + 1, calls);
    }

    @Test
    void givesUpAfterFiveTimes() {
        RateLimitStore rateLimits = (RateLimitStore) retrying(RateLimitStore.class, (proxy, method, arguments) -> {
            calls++;
            throw new WriteUncertain("no answer");
        });

        assertThrows(WriteUncertain.class, () -> rateLimits.read(new RateScope(PLATFORM, "a")));
        assertEquals(5, calls);
    }

    @Test
    void readsNoPageAfterTheOneThatHasWhatIsWanted() {
        List<Integer> pages = new ArrayList<>();
        Chunks chunks = (Chunks) retrying(Chunks.class, (proxy, method, arguments) -> method.isDefault()
                ? InvocationHandler.invokeDefault(proxy, method, arguments)
                : Stream.of(1, 2, 3).peek(pages::add).map(page -> DUE));

        assertTrue(chunks.anyDue(PLATFORM, Urgency.USER, Instant.EPOCH, due -> due.equals(DUE)));
        assertEquals(List.of(1), pages);
    }

    private Object failingAtFirst(Method method) {
        if (calls++ < FAILURES) {
            throw new WriteUncertain("no answer");
        }
        return answer(method.getReturnType());
    }

    private static Object answer(Class<?> type) {
        if (type == boolean.class) {
            return true;
        }
        if (type == Optional.class) {
            return Optional.empty();
        }
        if (type == Stream.class) {
            return Stream.of();
        }
        if (type == RunId.class) {
            return RunId.daily(LocalDate.EPOCH);
        }
        return type == Map.class ? Map.of() : List.of();
    }

    private Object retrying(Class<?> type, InvocationHandler handler) {
        LedgerPorts retrying = new LedgerPorts(port(Accounts.class, handler), port(Readings.class, handler),
                port(Runs.class, handler), port(Chunks.class, handler), port(RateLimitStore.class, handler))
                .retrying(retry);
        List<Object> ports = List.of(retrying.accounts(), retrying.readings(), retrying.runs(), retrying.chunks(),
                retrying.rateLimits(), new RetryingCredentialStates(port(CredentialStates.class, handler), retry));
        return ports.stream().filter(type::isInstance).findFirst().orElseThrow();
    }

    private static <T> T port(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[]{type}, handler));
    }

    private static @Nullable Object[] nothing(Method access) {
        return Arrays.stream(access.getParameterTypes()).map(type -> type == int.class ? (Object) 1 : null)
                .toArray();
    }
}
