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
record Columns(int size, Numbers high, Numbers low, Words platform, Texts handle, Texts name, Words organization,
        Words team, Words type, Words tags, Texts url, Numbers core, Numbers status, Numbers added,
        Map<Metric, Numbers> metrics, Numbers engagement, Map<Span, Numbers> change, Numbers precision,
        Words counts, Words method, Numbers observed, Numbers outcome, Numbers asked, Numbers gone,
        Numbers apart) {

    void write(DataOutputStream out) throws IOException {
        out.writeInt(size);
        for (Numbers column : new Numbers[]{high, low, core, status, added, engagement, precision, observed, outcome,
                asked, gone, apart}) {
            column.write(out, size);
        }
        for (Words column : new Words[]{platform, organization, team, type, tags, counts, method}) {
            column.write(out, size);
        }
        for (Texts column : new Texts[]{handle, name, url}) {
            column.write(out);
        }
        out.writeByte(metrics.size());
        for (var column : metrics.entrySet()) {
            out.writeUTF(column.getKey().key());
            column.getValue().write(out, size);
        }
        for (Span span : Span.values()) {
            Numbers column = change.get(span);
            if (column != null) {
                column.write(out, size);
            }
        }
    }

    static Columns read(DataInputStream in) throws IOException {
        int size = in.readInt();
        Numbers[] numbers = new Numbers[12];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = Numbers.read(in, size);
        }
        Words[] words = new Words[7];
        for (int i = 0; i < words.length; i++) {
            words[i] = Words.read(in, size);
        }
        Texts handle = Texts.read(in);
        Texts name = Texts.read(in);
        Texts url = Texts.read(in);
        Map<Metric, Numbers> metrics = new EnumMap<>(Metric.class);
        for (int left = in.readByte(); left > 0; left--) {
            metrics.put(Metric.of(in.readUTF()), Numbers.read(in, size));
        }
        Map<Span, Numbers> change = new EnumMap<>(Span.class);
        for (Span span : Span.values()) {
            change.put(span, Numbers.read(in, size));
        }
        return new Columns(size, numbers[0], numbers[1], words[0], handle, name, words[1], words[2], words[3], words[4],
                url, numbers[2], numbers[3], numbers[4], metrics, numbers[5], change, numbers[6], words[5], words[6],
                numbers[7], numbers[8], numbers[9], numbers[10], numbers[11]);
    }
}
