package tidemark.manage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tidemark.aws.http.Problem.Wrong;
import tidemark.job.JobKind;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** Which requests for an import are taken. */
class ImportJobTest {

    private final List<Wrong> wrong = new ArrayList<>();

    private Optional<ImportJob> read(String body) {
        return ImportJob.read(body.getBytes(UTF_8), wrong);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1280", "1280.0", "1.28e3"})
    void takesAWholeNumberHoweverItIsWritten(String bytes) {
        assertEquals(Optional.of(new ImportJob(JobKind.IMPORT_ACCOUNTS, 1280, null)),
                read("{\"kind\":\"accounts\",\"bytes\":" + bytes + "}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1.5", "\"1280\"", "20971521", "1e300", "null"})
    void refusesOtherLengths(String bytes) {
        assertEquals(Optional.empty(), read("{\"kind\":\"accounts\",\"bytes\":" + bytes + "}"));
        assertEquals("bytes", wrong.getFirst().parameter());
    }

    @Test
    void theNameOfAnEncodingIsAText() {
        assertEquals(Optional.empty(), read("{\"kind\":\"history\",\"bytes\":5,\"encoding\":5}"));
        assertEquals("encoding", wrong.getFirst().parameter());
    }
}
