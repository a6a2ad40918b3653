package tidemark.aws.dynamo;

import java.time.Instant;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import tidemark.credential.CredentialState;
import tidemark.credential.CredentialStates;

/** The states of credentials, without their values, in the ledger's table. Instants without effect are absent. */
public final class DynamoCredentialStates implements CredentialStates {

    private static final String MARK = "mark";
    private static final String SINCE = "since";
    private static final String EXPIRES_AT = "expiresAt";
    private static final String REFUSED = "refused";
    private static final String WORDS = "words";
    private static final String FAILURES = "failures";
    private static final String NEXT_AT = "nextAt";
    private static final String HELD_UNTIL = "heldUntil";

    private final Table table;

    public DynamoCredentialStates(Table table) {
        this.table = table;
    }

    @Override
    public Optional<CredentialState> read(String name) {
        return table.get(Schema.credential(name)).map(item -> read(name, item));
    }

    @Override
    public boolean write(CredentialState next) {
        Item item = Item.at(Schema.credential(next.name())).put(Schema.REV, next.rev() + 1)
                .put(Schema.WRITER, next.writer()).put(MARK, reported(next.mark())).put(SINCE, next.since())
                .put(EXPIRES_AT, next.expiresAt()).put(REFUSED, reported(next.refused()))
                .put(WORDS, reported(next.words()))
                .put(FAILURES, next.failures()).put(NEXT_AT, binding(next.nextAt()))
                .put(HELD_UNTIL, binding(next.heldUntil()));
        return table.put(item, Condition.rev(next.rev())).done();
    }

    private static CredentialState read(String name, Item item) {
        return new CredentialState(name, text(item, MARK), item.instantOrNull(SINCE), item.instantOrNull(EXPIRES_AT),
                text(item, REFUSED), text(item, WORDS), (int) item.number(FAILURES), instant(item, NEXT_AT),
                instant(item, HELD_UNTIL), item.text(Schema.WRITER), item.number(Schema.REV));
    }

    private static @Nullable String reported(String text) {
        return text.isEmpty() ? null : text;
    }

    private static String text(Item item, String name) {
        String text = item.textOrNull(name);
        return text == null ? "" : text;
    }

    private static @Nullable Instant binding(Instant instant) {
        return instant.equals(Instant.EPOCH) ? null : instant;
    }

    private static Instant instant(Item item, String name) {
        Instant instant = item.instantOrNull(name);
        return instant == null ? Instant.EPOCH : instant;
    }
}
