package tidemark.testing.simulation;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import tidemark.ledger.WriteUncertain;

/** Puts a port behind a network: calls take time, fail before or after they take effect, and the caller may crash on either side. */
final class FaultyPort {

    private static final Set<String> WRITES = Set.of("write", "checkpoint", "add", "open", "close", "name", "putDay",
            "putState", "change");

    private final World world;
    private final Faults faults;
    private final Map<String, Integer> crashes = new TreeMap<>();

    FaultyPort(World world, Faults faults) {
        this.world = world;
        this.faults = faults;
    }

    /** How often each role crashed at each step. */
    Map<String, Integer> crashes() {
        return crashes;
    }

    <T> T behind(Class<T> port, String name, T target) {
        InvocationHandler handler = (proxy, method, arguments) -> call(name, target, method, arguments);
        return port.cast(Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[]{port}, handler));
    }

    private @Nullable Object call(String name, Object target, Method method, Object @Nullable [] arguments) {
        String step = name + "." + method.getName();
        boolean write = WRITES.contains(method.getName());
        world.pause(latency());
        maybeCrash(step, "before");
        if (write && chance(faults.conflict())) {
            world.note(() -> step + " conflict");
            throw new WriteUncertain("conflict");
        }
        if (write && chance(faults.ambiguous() / 3)) {
            world.note(() -> step + " arrives late");
            world.later(world.random.nextInt(20_000), () -> effect(target, method, arguments));
            throw new WriteUncertain("no answer yet");
        }
        Object result = effect(target, method, arguments);
        world.note(() -> step + text(arguments) + " = " + result);
        world.pause(latency());
        maybeCrash(step, "after");
        if (write && chance(faults.ambiguous())) {
            world.note(() -> step + " ambiguous");
            throw new WriteUncertain("no answer");
        }
        return result instanceof Read read ? read.rows().stream() : result;
    }

    /** The elements of a stream. */
    private record Read(List<?> rows) {}

    private static @Nullable Object effect(Object target, Method method, Object @Nullable [] arguments) {
        try {
            Object result = method.invoke(target, arguments);
            return result instanceof Stream<?> stream ? new Read(stream.toList()) : result;
        } catch (InvocationTargetException thrown) {
            return thrown(thrown.getTargetException());
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Object thrown(Throwable thrown) {
        if (thrown instanceof Error error) {
            throw error;
        }
        throw thrown instanceof RuntimeException runtime ? runtime : new IllegalStateException(thrown);
    }

    /** Crashes the caller at random. */
    void maybeCrash(String step, String side) {
        if (chance(faults.crash())) {
            crash(step, side);
        }
    }

    void crash(String step, String side) {
        crashes.merge(world.current().role + ":" + step + ":" + side, 1, Integer::sum);
        world.note(() -> "CRASH " + side + " " + step);
        world.current().dead = true;
        throw new Crash();
    }

    boolean chance(double probability) {
        return probability > 0 && world.random.nextDouble() < probability;
    }

    private long latency() {
        if (chance(faults.stall())) {
            return 5_000L + world.random.nextInt(world.random.nextBoolean() ? 30_000 : 250_000);
        }
        return chance(faults.slow()) ? 200 + world.random.nextInt(4_000) : world.random.nextInt(faults.latency());
    }

    private static String text(Object @Nullable [] arguments) {
        return arguments == null
                ? "()"
                : Arrays.stream(arguments)
                        .map(FaultyPort::text)
                        .collect(Collectors.joining(", ", "(", ")"));
    }

    /** A text that is the same in every play, which that of a lambda is not. */
    private static String text(@Nullable Object argument) {
        return switch (argument) {
            case Consumer<?> each -> "each";
            case Predicate<?> wanted -> "wanted";
            case null, default -> String.valueOf(argument);
        };
    }
}
