package tidemark.local;

import java.time.InstantSource;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import tidemark.local.engine.ResourceStack;
import tidemark.local.gateway.FreePort;

/** {@code tidemark up}: starts everything, runs a first collection if there is none, reports when it is ready, and serves until stopped. */
@Command(name = "up", description = "Start everything, collect once if nothing is there yet, and serve until Ctrl-C.")
final class UpCommand implements Callable<Integer> {
    private final Settings settings;
    private final Terminal terminal;

    @Option(names = "--live", description = "Ask the real platforms instead of the simulator.")
    private boolean live;

    UpCommand(Settings settings, Terminal terminal) {
        this.settings = settings;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InterruptedException {
        Settings chosen = live ? settings.asLive() : settings;
        if (!Home.held(chosen.home())) {
            FreePort.expect(chosen.port());
        }
        ResourceStack parts = new ResourceStack();
        ShutDown.closes(parts, terminal);
        Home home = parts.keep(Home.take(chosen.home(), chosen.live()));
        Logs.toFiles(home.logs());
        terminal.say("Emulated on this machine: DynamoDB, SQS, Lambda, the schedule, the API, S3"
                + (chosen.live() ? "" : " and the platforms, by a simulator") + "; README.md says how each differs.");
        terminal.say("Starting the engines …");
        PlatformBackend backend = parts.keep(PlatformBackend.open(chosen, home.data(), InstantSource.system()));
        LocalStack stack = LocalStack.start(chosen, home, new ProjectWiring(backend), parts, InstantSource.system(),
                Thread::sleep);
        stack.trouble().ifPresent(terminal::say);
        stack.watch().reportTo(terminal);
        new FirstCollection(backend, home.data()).run(stack, terminal);
        terminal.say("Tidemark is ready at " + stack.url());
        ShutDown.await();
        return 0;
    }
}
