package tidemark.projector;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import org.junit.jupiter.api.Test;

import tidemark.account.AccountId;
import tidemark.account.Address;
import tidemark.account.Platform;
import tidemark.aws.observe.Telemetry;
import tidemark.testing.handler.Invocation;
import tidemark.testing.handler.Observation;
import tidemark.testing.handler.SampleEvents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

/** The projector passes on every account of a batch once, and an unreadable record does not delay the others. */
class ProjectorTest {

    private static final AccountId MUSEUM = AccountId.parse("01KAJ2W5Q8T0K3N8W0V8E4X7YB");
    private static final Address ADDRESS = new Address(new Platform("bluesky"), "museum.example");

    private final List<AccountId> accounts = new ArrayList<>();
    private final List<Address> addresses = new ArrayList<>();
    private int hints;
    private final Projector projector = new Projector(Telemetry.by(Map.of()), (ids, places) -> {
        accounts.addAll(ids);
        addresses.addAll(places);
    }, () -> hints++);

    @Test
    void passesOnEachAccountAndAddressOnceAndHintsAtTheBoardOnce() {
        Observation<StreamsEventResponse> done = project("projector-changes");

        assertEquals(List.of(MUSEUM), accounts);
        assertEquals(List.of(ADDRESS), addresses);
        assertEquals(1, hints);
        assertEquals(Map.of("Changes", 2.0), done.metrics());
        assertEquals(List.of(), done.result().getBatchItemFailures());
    }

    @Test
    void countsUnreadableRecordsAndPassesOnThoseBeforeAndAfterThem() {
        Observation<StreamsEventResponse> done = project("projector-unreadable");

        assertEquals(List.of(MUSEUM), accounts);
        assertEquals(List.of(ADDRESS), addresses);
        assertEquals(Map.of("Changes", 2.0, "Unreadable", 3.0), done.metrics());
        assertEquals(List.of(), done.result().getBatchItemFailures());
    }

    @Test
    void hintsAtTheBoardForWhatItCouldNotRead() {
        DynamodbEvent event = SampleEvents.read("projector-unreadable", DynamodbEvent.class);
        event.setRecords(event.getRecords().subList(1, 4));

        projector.handleRequest(event, Invocation.of("Projector"));

        assertEquals(List.of(), accounts);
        assertEquals(1, hints);
    }

    @Test
    void addressAloneLeavesTheBoardAsItIs() {
        DynamodbEvent event = SampleEvents.read("projector-changes", DynamodbEvent.class);
        event.setRecords(event.getRecords().subList(1, 2));

        projector.handleRequest(event, Invocation.of("Projector"));

        assertEquals(List.of(ADDRESS), addresses);
        assertEquals(0, hints);
    }

    @Test
    void queueThatFailsFailsTheBatchSoThatTheStreamRepeatsIt() {
        Projector failing = new Projector(Telemetry.by(Map.of()), (ids, places) -> {
            throw new IllegalStateException("the queue is away");
        }, () -> hints++);
        DynamodbEvent event = SampleEvents.read("projector-changes", DynamodbEvent.class);

        assertThrows(IllegalStateException.class, () -> failing.handleRequest(event, Invocation.of("Projector")));
        assertEquals(0, hints);
    }

    private Observation<StreamsEventResponse> project(String name) {
        DynamodbEvent event = SampleEvents.read(name, DynamodbEvent.class);
        return Observation.of(() -> projector.handleRequest(event, Invocation.of("Projector")));
    }
}
