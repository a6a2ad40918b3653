package tidemark.aws.dynamo;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;

import tidemark.account.AccountId;
import tidemark.history.CountBytes;
import tidemark.history.Snapshot;
import tidemark.platform.RetentionTerms;

/**
 * Encodes the snapshots of one account in one month, one per day, as one item.
 *
 * <p>Layout of the body: the words that snapshots use, as their count and each with its length; then for each snapshot the seconds since the one
 * before, the nanoseconds, the indexes of its two words and its {@linkplain MetricsBytes numbers}.
 */
final class MonthItem {

    private static final String DAYS = "m";

    private MonthItem() {}

    static Item of(AccountId id, YearMonth month, Collection<Snapshot> snapshots, long rev, String writer) {
        return Item.at(Schema.month(id, month)).put(Schema.WRITER, writer).put(Schema.REV, rev).put(DAYS,
                bytes(snapshots));
    }

    static List<Snapshot> read(AccountId id, Item item) {
        return snapshots(id, ByteBuffer.wrap(item.bytes(DAYS)));
    }

    private static byte[] bytes(Collection<Snapshot> snapshots) {
        TreeMap<Instant, Snapshot> sorted = new TreeMap<>();
        snapshots.forEach(snapshot -> sorted.put(snapshot.observedAt(), snapshot));
        List<String> words = sorted.values().stream().<String>mapMulti((snapshot, each) -> {
            each.accept(snapshot.counts());
            each.accept(method(snapshot));
        }).distinct().toList();
        ByteArrayOutputStream out = new ByteArrayOutputStream(32 * sorted.size());
        CountBytes.write(out, words.size());
        for (String word : words) {
            byte[] text = word.getBytes(StandardCharsets.UTF_8);
            CountBytes.write(out, text.length);
            out.writeBytes(text);
        }
        long before = 0;
        for (Snapshot snapshot : sorted.values()) {
            Instant at = snapshot.observedAt();
            CountBytes.write(out, at.getEpochSecond() - before);
            CountBytes.write(out, at.getNano());
            CountBytes.write(out, words.indexOf(snapshot.counts()));
            CountBytes.write(out, words.indexOf(method(snapshot)));
            MetricsBytes.write(out, snapshot.metrics());
            before = at.getEpochSecond();
        }
        return out.toByteArray();
    }

    /** The method, followed by the retention terms if there are any. */
    private static String method(Snapshot snapshot) {
        return (snapshot.method() + " " + snapshot.retention().code()).strip();
    }

    private static List<Snapshot> snapshots(AccountId id, ByteBuffer in) {
        List<String> words = new ArrayList<>();
        for (long rest = CountBytes.read(in); rest > 0; rest--) {
            byte[] text = new byte[(int) CountBytes.read(in)];
            in.get(text);
            words.add(new String(text, StandardCharsets.UTF_8));
        }
        List<Snapshot> snapshots = new ArrayList<>();
        long second = 0;
        while (in.hasRemaining()) {
            second += CountBytes.read(in);
            Instant observedAt = Instant.ofEpochSecond(second, CountBytes.read(in));
            String counts = words.get((int) CountBytes.read(in));
            String[] method = words.get((int) CountBytes.read(in)).split(" ", 2);
            snapshots.add(new Snapshot(id, observedAt, MetricsBytes.read(in), counts, method[0],
                    RetentionTerms.of(method.length == 1 ? "" : method[1])));
        }
        return snapshots;
    }
}
