package tidemark.local.source;

import java.time.Duration;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import tidemark.local.lambda.InvocationResult;

import static org.junit.jupiter.api.Assertions.assertEquals;

class BatchAnswerTest {
    private static final List<String> ITEMS = List.of("a", "b", "c");
    private static final Set<String> ALL = Set.of("a", "b", "c");

    @Test
    void aFailureOrAnOverrunFailsTheWholeBatch() {
        assertEquals(ALL, BatchAnswer.failed(new InvocationResult.Failed("x", "y"), true, ITEMS));
        assertEquals(ALL, BatchAnswer.failed(new InvocationResult.TimedOut(Duration.ofSeconds(1)), true, ITEMS));
    }

    @Test
    void onlyTheNamedItemsFail() {
        assertEquals(Set.of("b"), partial("{\"batchItemFailures\":[{\"itemIdentifier\":\"b\"}]}"));
    }

    @Test
    void anEmptyAnswerMeansAllDone() {
        assertEquals(Set.of(), partial(""));
        assertEquals(Set.of(), partial("{}"));
        assertEquals(Set.of(), partial("{\"batchItemFailures\":null}"));
        assertEquals(Set.of(), partial("{\"batchItemFailures\":[]}"));
    }

    @Test
    void anUnknownOrEmptyNameFailsTheWholeBatch() {
        assertEquals(ALL, partial("{\"batchItemFailures\":[{\"itemIdentifier\":\"z\"}]}"));
        assertEquals(ALL, partial("{\"batchItemFailures\":[{\"itemIdentifier\":\"\"}]}"));
        assertEquals(ALL, partial("{\"batchItemFailures\":[{\"itemIdentifier\":null}]}"));
        assertEquals(ALL, partial("{\"batchItemFailures\":[{}]}"));
        assertEquals(ALL, partial("not json"));
    }

    @Test
    void withoutPartialResponsesAnyAnswerMeansAllDone() {
        assertEquals(Set.of(),
                BatchAnswer.failed(
                        new InvocationResult.Answered("{\"batchItemFailures\":[{\"itemIdentifier\":\"b\"}]}"), false,
                        ITEMS));
    }

    private static Set<String> partial(String answer) {
        return BatchAnswer.failed(new InvocationResult.Answered(answer), true, ITEMS);
    }
}
