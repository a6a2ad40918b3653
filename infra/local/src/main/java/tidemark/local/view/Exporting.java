package tidemark.local.view;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

import com.fasterxml.jackson.databind.JsonNode;

import tidemark.local.NewFile;
import tidemark.local.Sleeper;
import tidemark.local.StartFailure;
import tidemark.local.Terminal;
import tidemark.local.table.DisplayText;

/** Gets an export of the API, and waits for it where a job makes it. Holds a part of the file at a time. */
final class Exporting {

    /** How long a job may stay as it is. */
    static final Duration PATIENCE = Duration.ofMinutes(30);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Terminal terminal;
    private final Sleeper sleeper;
    private final InstantSource clock;

    Exporting(Terminal terminal, Sleeper sleeper, InstantSource clock) {
        this.terminal = terminal;
        this.sleeper = sleeper;
        this.clock = clock;
    }

    /** Writes the export to the standard output. */
    void toOutput(ApiClient client, ApiPath path) throws InterruptedException {
        try (OutputStream output = new TerminalOutput(terminal)) {
            write(client, path, output, "the standard output");
        } catch (IOException unwritable) {
            throw new StartFailure(String.valueOf(unwritable.getMessage()), unwritable);
        }
    }

    /** Writes the export to a file, which appears or is replaced when the export is whole. */
    void toFile(ApiClient client, ApiPath path, Path file) throws InterruptedException {
        try (NewFile draft = NewFile.of(file)) {
            write(client, path, draft.content(), file.toString());
            draft.finish();
        }
        terminal.note("The export is in " + file + ".");
    }

    private void write(ApiClient client, ApiPath path, OutputStream output, String place) throws InterruptedException {
        switch (client.file(path)) {
            case ExportReply.Whole(InputStream content) -> {
                try {
                    content.transferTo(output);
                } catch (IOException unwritable) {
                    throw Download.unwritable(place, unwritable);
                }
            }
            case ExportReply.Started(ApiPath job) -> new Download(terminal).copy(finished(client, job), output, place);
        }
    }

    /** The link to the file of a job, when it is whole. */
    private URI finished(ApiClient client, ApiPath job) throws InterruptedException {
        Instant changed = clock.instant();
        String before = "";
        while (true) {
            Answer answer = client.get(job);
            JsonNode body = answer.body();
            switch (body.path("state").asText()) {
                case "READY" -> {
                    return link(client, body.path("url").asText());
                }
                case "FAILED" -> throw new StartFailure("The export failed: "
                        + DisplayText.line(body.path("detail").asText("the server does not say why")));
                case "EXPIRED" -> throw new StartFailure("The export is no longer kept; ask for it again");
                case "RUNNING" -> terminal
                        .aside("The server has written %,d rows".formatted(body.path("rows").asLong()));
                default -> throw client.strange();
            }
            Instant now = clock.instant();
            if (!answer.text().equals(before)) {
                before = answer.text();
                changed = now;
            } else if (!now.isBefore(changed.plus(PATIENCE))) {
                throw new StartFailure("The export did not go on for " + PATIENCE.toMinutes()
                        + " minutes; ask for it again later");
            }
            sleeper.sleep(PAUSE);
        }
    }

    /** Only https leaves this machine. */
    private static URI link(ApiClient client, String url) {
        try {
            URI link = URI.create(url);
            String host = link.getHost();
            String scheme = link.getScheme();
            if (host != null && ("https".equals(scheme) || ("http".equals(scheme) && Server.HERE.contains(host)))) {
                return link;
            }
        } catch (IllegalArgumentException malformed) {
            throw new StartFailure(client.strange().sentence(), malformed);
        }
        throw client.strange();
    }
}
