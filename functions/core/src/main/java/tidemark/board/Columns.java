package tidemark.board;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;

import tidemark.reading.Metric;

/**
 * The columns of a board, each with one value a row; rows are ordered by account id.
 *
 * @param high the first half of the account id, {@code low} the second
 * @param added, observed, asked seconds since 1970
 * @param tags the tags of an account, in order, one a line; absent if it has none
 * @param apart 1 where terms forbid that numbers are added up with others
 * @param status, precision, outcome the number of the constant
 */
record Columns(int size, LongColumn high, LongColumn low, DictionaryColumn platform, TextColumn handle, TextColumn name,
        DictionaryColumn organization,
        DictionaryColumn team, DictionaryColumn type, DictionaryColumn tags, TextColumn url, LongColumn core,
        LongColumn status, LongColumn added,
        Map<Metric, LongColumn> metrics, LongColumn engagement, Map<GrowthPeriod, LongColumn> change,
        LongColumn precision,
        DictionaryColumn counts, DictionaryColumn method, LongColumn observed, LongColumn outcome, LongColumn asked,
        LongColumn gone,
        LongColumn apart) {

    void write(DataOutputStream out) throws IOException {
        out.writeInt(size);
        for (LongColumn column : new LongColumn[]{high, low, core, status, added, engagement, precision, observed,
                outcome,
                asked, gone, apart}) {
            column.write(out, size);
        }
        for (DictionaryColumn column : new DictionaryColumn[]{platform, organization, team, type, tags, counts,
                method}) {
            column.write(out, size);
        }
        for (TextColumn column : new TextColumn[]{handle, name, url}) {
            column.write(out);
        }
        out.writeByte(metrics.size());
        for (var column : metrics.entrySet()) {
            out.writeUTF(column.getKey().key());
            column.getValue().write(out, size);
        }
        for (GrowthPeriod span : GrowthPeriod.values()) {
            LongColumn column = change.get(span);
            if (column != null) {
                column.write(out, size);
            }
        }
    }

    static Columns read(DataInputStream in) throws IOException {
        int size = in.readInt();
        LongColumn[] numbers = new LongColumn[12];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = LongColumn.read(in, size);
        }
        DictionaryColumn[] words = new DictionaryColumn[7];
        for (int i = 0; i < words.length; i++) {
            words[i] = DictionaryColumn.read(in, size);
        }
        TextColumn handle = TextColumn.read(in);
        TextColumn name = TextColumn.read(in);
        TextColumn url = TextColumn.read(in);
        Map<Metric, LongColumn> metrics = new EnumMap<>(Metric.class);
        for (int left = in.readByte(); left > 0; left--) {
            metrics.put(Metric.of(in.readUTF()), LongColumn.read(in, size));
        }
        Map<GrowthPeriod, LongColumn> change = new EnumMap<>(GrowthPeriod.class);
        for (GrowthPeriod span : GrowthPeriod.values()) {
            change.put(span, LongColumn.read(in, size));
        }
        return new Columns(size, numbers[0], numbers[1], words[0], handle, name, words[1], words[2], words[3], words[4],
                url, numbers[2], numbers[3], numbers[4], metrics, numbers[5], change, numbers[6], words[5], words[6],
                numbers[7], numbers[8], numbers[9], numbers[10], numbers[11]);
    }
}
