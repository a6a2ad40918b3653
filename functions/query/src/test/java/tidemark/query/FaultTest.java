package tidemark.query;

import java.io.IOException;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

import tidemark.query.QueryFixture.Got;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A wrong request, a fault of the server and an outage are each reported as such. */
class FaultTest {

    private final QueryFixture fixture = new QueryFixture();

    @BeforeEach
    void fill() {
        fixture.measured(fixture.full(1, "bluesky", "nasa.gov"), 1000);
        fixture.board();
        fixture.get("/grid");
    }

    @ParameterizedTest
    @ValueSource(strings = {"from=%2B10000-01-01", "to=%2B999999999-12-31", "from=-0001-01-01", "from=0000-01-01",
            "from=0001-01-01&to=0001-02-01", "from=1969-12-31&to=1970-01-05", "to=1969-12-31", "to=9999-12-32",
            "from=2026-02-30", "to=", "to=20261121"})
    void dateThatNoHistoryHasIsWrong(String dates) {
        Got got = fixture.get("/history/bluesky/nasa.gov?" + dates);
        assertEquals(400, got.status(), got.body());
        assertTrue(List.of("from", "to").containsAll(got.errors().keySet()), got.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"from=1970-01-01&to=1970-01-01", "to=1970-01-02", "from=9990-01-01&to=9999-12-31"})
    void datesAtTheEndsAreTaken(String dates) {
        assertEquals(200, fixture.get("/history/bluesky/nasa.gov?" + dates).status());
    }

    @Test
    void requestThatTheLedgerRefusesIsAFaultOfOurs() {
        fixture.ledgerFault = refused("ValidationException");
        Got account = fixture.get("/accounts/bluesky/nasa.gov");
        assertEquals(500, account.status());
        assertEquals("", account.header("Retry-After"));
        assertFalse(account.body().contains("ValidationException"));
        Got ready = fixture.get("/health/ready");
        assertEquals(503, ready.status());
        assertEquals("refuses our requests", ready.json().path("checks").path("ledger").asText());
    }

    @Test
    void ledgerThatThrottlesOrIsNotReachedIsAnOutage() {
        for (RuntimeException outage : List.of(refused("ThrottlingException"),
                SdkClientException.create("no route", new IOException("connection refused")))) {
            fixture.ledgerFault = outage;
            Got account = fixture.get("/accounts/bluesky/nasa.gov");
            assertEquals(503, account.status());
            assertEquals("5", account.header("Retry-After"));
            assertEquals("cannot be reached",
                    fixture.get("/health/ready").json().path("checks").path("ledger").asText());
        }
    }

    private static RuntimeException refused(String code) {
        return DynamoDbException.builder().statusCode(400)
                .awsErrorDetails(AwsErrorDetails.builder().errorCode(code).build()).build();
    }
}
