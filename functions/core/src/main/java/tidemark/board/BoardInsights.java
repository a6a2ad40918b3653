package tidemark.board;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import tidemark.account.AccountId;
import tidemark.insight.Evidence;
import tidemark.insight.Evidence.Fact;
import tidemark.insight.Insight;
import tidemark.insight.InsightKind;
import tidemark.insight.Severity;

/**
 * What stands out among the accounts of a board.
 *
 * @param version of the board
 * @param newestFirst at most as many as a build keeps
 */
public record BoardInsights(String version, List<Insight> newestFirst) {

    private static final SealedBytes SEAL = new SealedBytes(0x544D494E, 1);

    public BoardInsights {
        newestFirst = newestFirst.stream().sorted(Insight.NEWEST_FIRST).toList();
    }

    byte[] toBytes() {
        return SEAL.seal(out -> {
            out.writeUTF(version);
            out.writeInt(newestFirst.size());
            for (Insight insight : newestFirst) {
                write(out, insight);
            }
        });
    }

    /** Insights from bytes; empty where the bytes have another format's version. */
    static Optional<BoardInsights> of(byte[] bytes) {
        return SEAL.open(bytes, in -> {
            String version = in.readUTF();
            List<Insight> insights = new ArrayList<>();
            for (int left = in.readInt(); left > 0; left--) {
                insights.add(insight(in));
            }
            return new BoardInsights(version, insights);
        });
    }

    private static void write(DataOutputStream out, Insight insight) throws IOException {
        out.writeUTF(insight.id());
        out.writeUTF(insight.kind().code());
        out.writeLong(insight.account().high());
        out.writeLong(insight.account().low());
        out.writeLong(insight.date().toEpochDay());
        out.writeUTF(insight.severity().code());
        out.writeUTF(insight.title());
        out.writeShort(insight.evidence().facts().size());
        for (Map.Entry<String, Fact> fact : insight.evidence().facts().entrySet()) {
            out.writeUTF(fact.getKey());
            write(out, fact.getValue());
        }
    }

    private static void write(DataOutputStream out, Fact fact) throws IOException {
        switch (fact) {
            case Fact.Whole(long value) -> {
                out.writeByte('W');
                out.writeLong(value);
            }
            case Fact.Real(double value) -> {
                out.writeByte('R');
                out.writeDouble(value);
            }
            case Fact.Day(LocalDate value) -> {
                out.writeByte('D');
                out.writeLong(value.toEpochDay());
            }
            case Fact.Word(String value) -> {
                out.writeByte('T');
                out.writeUTF(value);
            }
        }
    }

    private static Insight insight(DataInputStream in) throws IOException {
        String id = in.readUTF();
        InsightKind kind = InsightKind.of(in.readUTF()).orElseThrow(() -> new IOException("no such kind of insight"));
        AccountId account = new AccountId(in.readLong(), in.readLong());
        LocalDate date = LocalDate.ofEpochDay(in.readLong());
        Severity severity = Severity.of(in.readUTF()).orElseThrow(() -> new IOException("no such severity"));
        String title = in.readUTF();
        Map<String, Fact> facts = new LinkedHashMap<>();
        for (int left = in.readUnsignedShort(); left > 0; left--) {
            facts.put(in.readUTF(), fact(in));
        }
        return new Insight(id, kind, account, date, severity, title, new Evidence(facts));
    }

    private static Fact fact(DataInputStream in) throws IOException {
        char type = (char) in.readUnsignedByte();
        return switch (type) {
            case 'W' -> new Fact.Whole(in.readLong());
            case 'R' -> new Fact.Real(in.readDouble());
            case 'D' -> new Fact.Day(LocalDate.ofEpochDay(in.readLong()));
            case 'T' -> new Fact.Word(in.readUTF());
            default -> throw new IOException("no fact begins with " + type);
        };
    }
}
