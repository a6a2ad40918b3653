package tidemark.manage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

import tidemark.aws.http.Json;
import tidemark.aws.http.Problem.Wrong;
import tidemark.job.JobKind;

/**
 * An import whose file is sent apart from its request.
 *
 * @param bytes the length of the file
 * @param encoding the name of the file's encoding; absent if it is UTF-8 or has a byte order mark
 */
record ImportJob(JobKind kind, long bytes, @Nullable String encoding) {

    /** The largest account list in bytes; the whole list is held in memory, because its last line about an account counts. */
    static final long LARGEST_LIST = 20L * 1024 * 1024;
    /** The largest history in bytes; it is read line by line. */
    static final long LARGEST_HISTORY = 256L * 1024 * 1024;
    static final String CONTENT_TYPE = "text/csv";

    private static final String KIND = "kind";
    private static final String BYTES = "bytes";
    private static final String ENCODING = "encoding";
    private static final String HINT = "{\"kind\":\"accounts\" or \"history\",\"bytes\":the length of the file}";

    /** Reads the request for an import; empty if something is wrong, which is added to {@code wrong}. */
    static Optional<ImportJob> read(byte[] body, List<Wrong> wrong) {
        ObjectNode json = JsonObjectBody.read(body, List.of(KIND, BYTES, ENCODING), HINT, wrong);
        JobKind kind = switch (json.path(KIND).asText()) {
            case "accounts" -> JobKind.IMPORT_ACCOUNTS;
            case "history" -> JobKind.IMPORT_HISTORY;
            default -> null;
        };
        if (kind == null) {
            wrong.add(new Wrong(KIND, "accounts or history"));
            return Optional.empty();
        }
        long most = kind == JobKind.IMPORT_ACCOUNTS ? LARGEST_LIST : LARGEST_HISTORY;
        JsonNode bytes = json.path(BYTES);
        if (!bytes.canConvertToExactIntegral() || !bytes.canConvertToLong() || bytes.asLong() < 1
                || bytes.asLong() > most) {
            wrong.add(new Wrong(BYTES, "the length of the file, 1 to " + most + "; split a longer one into files with a"
                    + " header each"));
        }
        JsonNode encoding = json.path(ENCODING);
        if (!encoding.isMissingNode()
                && !(encoding.isTextual() && encoding.textValue().matches("[A-Za-z0-9._:-]{1,40}"))) {
            wrong.add(new Wrong(ENCODING, "the name of an encoding, such as windows-1252"));
        }
        return wrong.isEmpty()
                ? Optional.of(new ImportJob(kind, bytes.asLong(),
                        encoding.isMissingNode() ? null : encoding.asText()))
                : Optional.empty();
    }

    /** The request of the job, as the ledger keeps it. */
    String text() {
        return Json.text(Json.object().put(BYTES, bytes).put(ENCODING, encoding));
    }

    static ImportJob of(JobKind kind, String text) {
        try {
            JsonNode json = Json.MAPPER.readTree(text);
            return new ImportJob(kind, json.path(BYTES).asLong(), json.path(ENCODING).textValue());
        } catch (IOException broken) {
            throw new UncheckedIOException("the ledger holds an import that is none", broken);
        }
    }
}
