package tidemark.local.view;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import com.fasterxml.jackson.databind.JsonNode;
import picocli.CommandLine.ExitCode;

import tidemark.local.StartFailure;
import tidemark.local.Terminal;
import tidemark.local.engine.ResourceStack;
import tidemark.local.table.Display;
import tidemark.local.table.DisplayText;

/** Reads the API that a command's options name, and shows the answer in the form that they ask for. */
final class Viewer {

    private final Terminal terminal;
    private final Display display;
    private final Map<String, String> environment;
    private final HomeApi home;

    Viewer(Terminal terminal, Display display, Map<String, String> environment, HomeApi home) {
        this.terminal = terminal;
        this.display = display;
        this.environment = environment;
        this.home = home;
    }

    /** Shows one answer; returns the exit code. */
    int show(ViewOptions options, ApiPath path, Function<JsonNode, Report> report) throws InterruptedException {
        try (ResourceStack parts = new ResourceStack()) {
            Answer answer = client(options, parts).get(path);
            if (options.form() == Form.JSON) {
                json(answer);
            } else {
                print(report.apply(answer.body()), options.form());
            }
            return done();
        }
    }

    private void print(Report report, Form form) {
        if (form == Form.CSV) {
            rows(form, report.tables().getLast());
            return;
        }
        caption(report.caption(), form);
        for (Report.Table table : report.tables()) {
            terminal.say("");
            rows(form, table.belowCaption());
        }
        report.notes().forEach(terminal::note);
    }

    private void rows(Form form, Report.Table table) {
        RowWriter writer = new RowWriter(terminal, display, form, table.fields());
        writer.write(table.rows());
        writer.end();
    }

    /** Shows a list page by page; returns the exit code. */
    int list(ViewOptions options, PagedList list) throws InterruptedException {
        try (ResourceStack parts = new ResourceStack()) {
            ApiClient client = client(options, parts);
            Form form = options.form();
            RowWriter writer = new RowWriter(terminal, display, form, list.fields());
            list.pages(client::get, (page, rows) -> {
                if (form == Form.JSON) {
                    json(page.answer());
                } else {
                    if (page.first() && form != Form.CSV) {
                        caption(list.caption(page), form);
                        terminal.say("");
                    }
                    writer.write(rows);
                }
                return !terminal.broken();
            }).filter(_ -> form == Form.TABLE || form == Form.WIDE).ifPresent(terminal::note);
            if (form != Form.JSON) {
                writer.end();
            }
            return done();
        }
    }

    private void caption(String caption, Form form) {
        terminal.say(form == Form.WIDE ? caption : DisplayText.cut(caption, display.width()));
    }

    private void json(Answer answer) {
        terminal.print(JsonText.of(answer.text(), terminal.interactive()));
    }

    /** Gives the API that the options name to a task; returns the exit code. */
    int use(ServerOptions options, ApiUse task) throws InterruptedException {
        try (ResourceStack parts = new ResourceStack()) {
            task.on(client(options, parts));
            return done();
        }
    }

    /** Does something with an API. */
    @FunctionalInterface
    interface ApiUse {
        void on(ApiClient client) throws InterruptedException;
    }

    private ApiClient client(ServerOptions options, ResourceStack parts) throws InterruptedException {
        Optional<Server> named = options.server(environment);
        if (named.isPresent()) {
            return parts.keep(new ApiClient(named.get(), ApiLimits.USUAL));
        }
        OpenApi api = parts.keep(home.open());
        return parts.keep(new ApiClient(new Server(api.address(), Optional.of(api.viewerToken())), ApiLimits.USUAL));
    }

    private int done() {
        if (terminal.broken()) {
            throw new StartFailure("The output ends early: its reader has left, or its disk is full");
        }
        return ExitCode.OK;
    }

    /** The elements of an array of an answer; none where there is no array. */
    static List<JsonNode> elements(JsonNode array) {
        return array.valueStream().toList();
    }
}
