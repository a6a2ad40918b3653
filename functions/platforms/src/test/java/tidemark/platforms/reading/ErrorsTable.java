package tidemark.platforms.reading;

import java.util.List;
import java.util.stream.Collectors;

import tidemark.platforms.Platforms;

/** The documented errors of every platform as the table in the documents. */
final class ErrorsTable {

    private ErrorsTable() {}

    static String markdown(Platforms platforms) {
        StringBuilder table = new StringBuilder("""
                | platform | method | status | the answer says | outcome | its detail says |
                |---|---|---|---|---|---|
                """);
        platforms.all().forEach(registered -> {
            String id = registered.policy().platform().id();
            String name = registered.policy().name();
            String like = DocumentedError.like(id);
            if (!like.isEmpty()) {
                table.append("| " + name + " | api | | what " + name(platforms, like)
                        + " says, if not given here | as there | |\n");
            }
            String linked = "[" + name + "](" + DocumentedError.source(id) + ")";
            List<DocumentedError> errors = DocumentedError.own(id);
            errors.forEach(error -> table.append(row(error.equals(errors.getFirst()) ? linked : name, error)));
        });
        return table.toString();
    }

    private static String name(Platforms platforms, String id) {
        return platforms.all().stream().map(registered -> registered.policy())
                .filter(policy -> policy.platform().id().equals(id)).map(policy -> policy.name()).findFirst()
                .orElseThrow();
    }

    private static String row(String name, DocumentedError error) {
        String codes = error.codes().stream().map(code -> "`" + code + "`").collect(Collectors.joining(", "));
        String answer = codes.isEmpty() ? error.text("answer") : codes + ": " + error.text("answer");
        String detail = error.text("says").strip();
        return "| " + String.join(" | ", List.of(name, error.method(), error.status(), plain(answer),
                "`" + error.text("outcome") + "`", plain(detail))) + " |\n";
    }

    private static String plain(String text) {
        return text.replace("|", "\\|");
    }
}
