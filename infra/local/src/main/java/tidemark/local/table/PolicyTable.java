package tidemark.local.table;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import tidemark.platform.Credentials;
import tidemark.platforms.Platforms;
import tidemark.platforms.RegisteredPlatform;
import tidemark.platforms.policy.CredentialNeed;
import tidemark.platforms.policy.MethodPolicy;

/** The platforms file as a table: every method of every platform, in order of preference. Immutable. */
public final class PolicyTable {

    /** To how many cells a sentence may be cut. */
    private static final int LEAST = 14;

    private final List<MethodRow> lines;

    public PolicyTable(Platforms platforms) {
        this.lines = platforms.all().stream().flatMap(PolicyTable::lines).toList();
    }

    private static Stream<MethodRow> lines(RegisteredPlatform registered) {
        return registered.policy().methods().stream().map(method -> new MethodRow(registered, method));
    }

    /** The columns of the table for a terminal; what is configured here matters most. */
    public static List<Column> columns() {
        return List.of(Column.word("PLATFORM", 0), Column.word("METHOD", 1), Column.word("HERE", 2),
                new Column("LIMITS", Kind.TEXT, 4, LEAST), new Column("CREDENTIAL", Kind.TEXT, 3, LEAST),
                new Column("ANSWERS ARE", Kind.TEXT, 5, LEAST), Column.word("TERMS READ", 6));
    }

    /** The rows of the table for a terminal, with the local configuration. */
    public List<List<String>> rows(Credentials credentials) {
        return lines.stream().map(line -> List.of(line.registered().policy().platform().id(), line.method().method(),
                here(line, credentials), line.limits(), line.credential(), line.retention(),
                line.method().terms().read().toString())).toList();
    }

    /** Whether the method is used for real accounts under the local configuration; a credential of one host or account may be missing for others. */
    private static String here(MethodRow line, Credentials credentials) {
        MethodPolicy method = line.method();
        CredentialNeed need = method.credential();
        if (!line.use().equals("on")) {
            return "off";
        }
        if (need != null && need.required()) {
            if (need.name().contains("{")) {
                return "where kept";
            }
            if (credentials.find(need.name()).filter(need::fits).isEmpty()) {
                return "no credential";
            }
        }
        return method.price().signum() > 0 && method.liveCap().compareTo(method.price()) < 0 ? "no budget" : "ready";
    }

    /** The table for the documents. */
    public String markdown() {
        String head = """
                | platform | method | use | what is counted, precision | credential | limits | answers are | terms |
                |---|---|---|---|---|---|---|---|
                """;
        return lines.stream().map(line -> "| "
                + String.join(" | ", line.platform(), line.method().method(), line.use(), cell(line.reads()),
                        line.credential().equals("none")
                                ? "none"
                                : "`" + line.credential().replace(" ", "` ")
                                        + (line.credential().contains(" ") ? "" : "`"),
                        line.limits(), line.retention(), terms(line))
                + " |").collect(Collectors.joining("\n", head, ""));
    }

    private static String terms(MethodRow line) {
        return cell(line.method().terms().says()) + " [" + line.method().terms().read() + "]("
                + line.method().terms().link() + ")";
    }

    private static String cell(String text) {
        return text.replace("|", "\\|");
    }
}
