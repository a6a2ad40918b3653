package tidemark.local.credential;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

import tidemark.credential.CredentialState;
import tidemark.credential.CredentialStates;

/**
 * The states of the credentials of a {@link CredentialsFile}, in a file beside it, a line of JSON each; several processes may use it. Invalid lines
 * are ignored. Thread-safe.
 */
public final class CredentialStatesFile implements CredentialStates {

    /** The name of the file, beside {@link CredentialsFile#NAME}. */
    public static final String NAME = "credentials.states";

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final PrivateFile file;

    public CredentialStatesFile(Path file) {
        this.file = new PrivateFile(file);
    }

    @Override
    public Optional<CredentialState> read(String name) {
        return find(file.read(), name);
    }

    @Override
    public boolean write(CredentialState next) {
        List<String> after = file.change(lines -> {
            CredentialState stands = find(lines, next.name()).orElse(CredentialState.none(next.name()));
            return stands.rev() == next.rev() ? replaced(lines, next.stored()) : lines;
        });
        return find(after, next.name()).filter(next.stored()::equals).isPresent();
    }

    private static Optional<CredentialState> find(List<String> lines, String name) {
        return lines.stream().flatMap(line -> parse(line).stream()).filter(state -> state.name().equals(name))
                .findFirst();
    }

    private static List<String> replaced(List<String> lines, CredentialState state) {
        List<String> others = new ArrayList<>(
                lines.stream()
                        .filter(line -> parse(line).filter(other -> !other.name().equals(state.name())).isPresent())
                        .toList());
        others.add(line(state));
        return others;
    }

    private static String line(CredentialState state) {
        ObjectNode json = MAPPER.createObjectNode().put("name", state.name()).put("mark", state.mark())
                .put("refused", state.refused()).put("words", state.words()).put("failures", state.failures())
                .put("nextAt", state.nextAt().toString()).put("heldUntil", state.heldUntil().toString())
                .put("writer", state.writer()).put("rev", state.rev());
        put(json, "since", state.since());
        put(json, "expiresAt", state.expiresAt());
        return json.toString();
    }

    private static void put(ObjectNode json, String key, @Nullable Instant instant) {
        if (instant != null) {
            json.put(key, instant.toString());
        }
    }

    private static Optional<CredentialState> parse(String line) {
        try {
            JsonNode json = MAPPER.readTree(line);
            return Optional.of(new CredentialState(json.required("name").asText(), json.required("mark").asText(),
                    instant(json.path("since")), instant(json.path("expiresAt")), json.required("refused").asText(),
                    json.required("words").asText(), json.required("failures").asInt(),
                    Instant.parse(json.required("nextAt").asText()),
                    Instant.parse(json.required("heldUntil").asText()), json.required("writer").asText(),
                    json.required("rev").asLong()));
        } catch (JsonProcessingException | RuntimeException noState) {
            return Optional.empty();
        }
    }

    private static @Nullable Instant instant(JsonNode text) {
        return text.isTextual() ? Instant.parse(text.asText()) : null;
    }
}
