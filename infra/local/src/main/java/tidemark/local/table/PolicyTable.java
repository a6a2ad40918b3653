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

    private final List<MethodRow> lines;

    public PolicyTable(Platforms platforms) {
        this.lines = platforms.all().stream().flatMap(PolicyTable::lines).toList();
    }

    private static Stream<MethodRow> lines(RegisteredPlatform registered) {
        return registered.policy().methods().stream().map(method -> new MethodRow(registered, method));
    }

    /** The table for a terminal, with the local configuration. */
    public String text(Credentials credentials) {
        List<List<String>> rows = Stream.concat(
                Stream.of(List.of("PLATFORM", "METHOD", "HERE", "LIMITS", "CREDENTIAL", "ANSWERS ARE", "TERMS READ")),
                lines.stream().map(line -> List.of(line.registered().policy().platform().id(), line.method().method(),
                        here(line, credentials), line.limits(), line.credential(), line.retention(),
                        line.method().terms().read().toString())))
                .toList();
        int[] widths = new int[rows.getFirst().size()];
        rows.forEach(row -> {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        });
        return rows.stream().map(row -> padded(row, widths)).collect(Collectors.joining("\n"));
    }

    private static String padded(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            line.append(row.get(i)).append(" ".repeat(widths[i] - row.get(i).length() + 2));
        }
        return line.toString().stripTrailing();
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
