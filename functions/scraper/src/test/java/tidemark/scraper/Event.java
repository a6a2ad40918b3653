package tidemark.scraper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import tidemark.run.ChunkMessage;

/** The event that the queue's poller sends, built from its sample in the folder {@code events}. */
final class Event {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Path FILE = Path.of(System.getProperty("tidemark.root", "../.."), "events",
            "scraper-collect.json");

    private Event() {}

    /** The event of the file, unchanged. */
    static SQSEvent example() {
        return read(file());
    }

    /** The event of the file with these messages, {@code message-0} and on. */
    static SQSEvent of(List<ChunkMessage> messages) {
        return ofBodies(messages.stream().map(Event::body).toList());
    }

    /** The event of the file with these bodies, {@code message-0} and on. */
    static SQSEvent ofBodies(List<String> bodies) {
        ObjectNode event = file();
        ArrayNode records = event.withArray("Records");
        ObjectNode example = (ObjectNode) records.remove(0);
        for (String body : bodies) {
            records.add(example.deepCopy().put("body", body).put("messageId", "message-" + records.size()));
        }
        return read(event);
    }

    static String body(ChunkMessage message) {
        return MAPPER.createObjectNode().put("chunk", message.chunk().toString()).put("token", message.token())
                .toString();
    }

    private static ObjectNode file() {
        try {
            return (ObjectNode) MAPPER.readTree(Files.readString(FILE));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Reads an event as the runtime does. */
    private static SQSEvent read(ObjectNode event) {
        return LambdaEventSerializers.serializerFor(SQSEvent.class, Event.class.getClassLoader())
                .fromJson(event.toString());
    }
}
