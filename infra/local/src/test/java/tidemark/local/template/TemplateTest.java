package tidemark.local.template;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tidemark.board.BoardHint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class TemplateTest {
    private static final String SQS = "http://127.0.0.1:9324";

    @TempDir
    private Path folder;

    @Test
    void namesAQueueByItsUrlAndItsArn() throws IOException {
        Template template = read(
                """
                        Resources:
                          Jobs: {Type: AWS::SQS::Queue, Properties: {FifoQueue: true, DelaySeconds: 10, RedrivePolicy: {deadLetterTargetArn: !GetAtt Dead.Arn, maxReceiveCount: 5}}}
                          Dead: {Type: AWS::SQS::Queue, Properties: {FifoQueue: true}}
                          Work:
                            Type: AWS::Serverless::Function
                            Properties:
                              CodeUri: x
                              Handler: h
                              Environment: {Variables: {A: !Ref Jobs, B: !Sub "${Jobs.Arn}/${AWS::Region}/${!kept}", C: {"Fn::Join": ["-", [a, !GetAtt Jobs.QueueName]]}}}
                        """);
        Queue jobs = template.queues().get("Jobs");
        assertEquals(
                new Queue("Jobs.fifo", true, false, Duration.ofSeconds(10), Duration.ofSeconds(30), Duration.ofDays(4),
                        Optional.of(new Queue.Redrive("arn:aws:sqs:eu-central-1:000000000000:Dead.fifo", 5))),
                jobs);
        assertEquals(
                Map.of("A", SQS + "/000000000000/Jobs.fifo", "B",
                        "arn:aws:sqs:eu-central-1:000000000000:Jobs.fifo/eu-central-1/${kept}", "C", "a-Jobs.fifo"),
                template.function("Work").environment());
    }

    @Test
    void takesParametersConditionsAndMappings() throws IOException {
        String text = """
                Parameters: {Size: {Type: Number, Default: 2}, Mode: {Type: String, Default: small}}
                Conditions: {Big: !Equals [!Ref Mode, big], Small: !Not [!Condition Big]}
                Mappings: {Memory: {small: {mb: 256}, big: {mb: 2048}}}
                Resources:
                  Extra: {Type: AWS::SQS::Queue, Condition: Big}
                  Work:
                    Type: AWS::Serverless::Function
                    Properties:
                      CodeUri: x
                      Handler: h
                      MemorySize: !FindInMap [Memory, !Ref Mode, mb]
                      Timeout: !If [Small, !Ref Size, 60]
                      ReservedConcurrentExecutions: !If [Big, 9, !Ref AWS::NoValue]
                """;
        Function small = read(text).function("Work");
        assertEquals(256, small.memoryMb());
        assertEquals(Duration.ofSeconds(2), small.timeout());
        assertEquals(OptionalInt.empty(), small.reservedConcurrency());
        Template big = read(text, Map.of("Mode", "big"));
        assertEquals(2048, big.function("Work").memoryMb());
        assertEquals(OptionalInt.of(9), big.function("Work").reservedConcurrency());
        assertTrue(big.queues().containsKey("Extra"));
    }

    @Test
    void anUnknownIntrinsicSaysWhereItStands() {
        TemplateException failure = assertThrows(TemplateException.class, () -> read("""
                Resources:
                  Jobs: {Type: AWS::SQS::Queue, Properties: {DelaySeconds: !Cidr [a, b]}}
                """));
        assertEquals("Jobs.DelaySeconds uses Cidr, which the local stack does not read", failure.getMessage());
    }

    @Test
    void aReferenceToNothingSaysSo() {
        TemplateException failure = assertThrows(TemplateException.class, () -> read("""
                Resources:
                  Jobs: {Type: AWS::SQS::Queue, Properties: {DelaySeconds: !Ref Gone}}
                """));
        assertEquals("Jobs.DelaySeconds refers to Gone, which is neither a parameter nor a resource",
                failure.getMessage());
    }

    @Test
    void anEventSourceTheLocalStackDoesNotStartSaysSo() {
        TemplateException failure = assertThrows(TemplateException.class, () -> read(
                """
                        Resources:
                          Work: {Type: AWS::Serverless::Function, Properties: {CodeUri: x, Handler: h, Events: {Mail: {Type: SNS, Properties: {}}}}}
                        """));
        assertEquals("Work.Events.Mail is of a type the local stack does not start: SNS", failure.getMessage());
    }

    @Test
    void aGivenParameterThatTheTemplateLacksIsAMistake() {
        assertThrows(TemplateException.class, () -> read("Resources: {}", Map.of("Nope", "1")));
    }

    @Test
    void readsTableIndexStreamAndTtl() throws IOException {
        Table table = Objects.requireNonNull(read(
                """
                        Resources:
                          Ledger:
                            Type: AWS::DynamoDB::Table
                            Properties:
                              AttributeDefinitions: [{AttributeName: PK, AttributeType: S}, {AttributeName: due, AttributeType: S}]
                              KeySchema: [{AttributeName: PK, KeyType: HASH}]
                              GlobalSecondaryIndexes: [{IndexName: due, KeySchema: [{AttributeName: due, KeyType: HASH}], Projection: {ProjectionType: KEYS_ONLY}}]
                              StreamSpecification: {StreamViewType: KEYS_ONLY}
                              TimeToLiveSpecification: {AttributeName: ttl, Enabled: true}
                        """)
                .tables().get("Ledger"));
        assertEquals(Map.of("PK", "HASH"), table.keys());
        assertEquals("KEYS_ONLY", table.indexes().getFirst().projection());
        assertEquals(Optional.of("KEYS_ONLY"), table.streamView());
        assertEquals(Optional.of("ttl"), table.ttlAttribute());
    }

    @Test
    void readsTheProjectsOwnTemplate() {
        Path root = Path.of(System.getProperty("tidemark.root", "../.."));
        Template template = Template.read(root.resolve("template.yaml"), TemplateContext.of(SQS, Map.of()));
        assertEquals(9, template.functions().size());
        assertEquals(2, template.sources(EventSource.FromSchedule.class).size());
        assertEquals(2, template.sources(EventSource.FromStream.class).getFirst().filters().size());
        assertEquals("Ledger", template.function("Query").environment().get("LEDGER_TABLE"));
    }

    @Test
    void aQueueHidesItsMessagesSixTimesAsLongAsItsFunctionMayRun() {
        Path root = Path.of(System.getProperty("tidemark.root", "../.."));
        Template template = Template.read(root.resolve("template.yaml"), TemplateContext.of(SQS, Map.of()));
        for (EventSource.FromQueue source : template.sources(EventSource.FromQueue.class)) {
            Queue queue = template.queues().values().stream().filter(declared -> declared.name().equals(source.queue()))
                    .findFirst()
                    .orElseThrow();
            // A queue whose function returns failures within seconds hides messages only for the case that a process died.
            int times = source.queue().equals("Board.fifo") ? 1 : 6;
            Duration least = template.function(source.function()).timeout().multipliedBy(times).plus(source.window());
            assertTrue(queue.visibility().compareTo(least) >= 0, queue.name() + " needs at least " + least);
            assertTrue(queue.redrive().orElseThrow().maxReceiveCount() >= 5, queue.name());
        }
    }

    @Test
    void theBoardsQueueDelaysHintsAtLeastAsLongAsTheSpanInWhichTheyAreOne() {
        Path root = Path.of(System.getProperty("tidemark.root", "../.."));
        Queue board = Objects.requireNonNull(
                Template.read(root.resolve("template.yaml"), TemplateContext.of(SQS, Map.of())).queues().get("Board"));
        assertTrue(board.delay().compareTo(BoardHint.SPAN) >= 0, "DelaySeconds of Board is below BoardHint.SPAN");
    }

    private Template read(String text) throws IOException {
        return read(text, Map.of());
    }

    private Template read(String text, Map<String, String> parameters) throws IOException {
        Path file = Files.writeString(folder.resolve("template.yaml"), text);
        return Template.read(file, TemplateContext.of(SQS, parameters));
    }
}
