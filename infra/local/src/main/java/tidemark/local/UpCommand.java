package tidemark.local;

import java.time.InstantSource;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import tidemark.local.engine.Parts;

/** {@code tidemark up}: starts everything, runs a first collection where there is none, says when it is ready, and serves until stopped. */
@Command(name = "up", description = "Start everything, collect once if nothing is there yet, and serve until Ctrl-C.")
final class UpCommand implements Callable<Integer> {
    private final Settings settings;
    private final Terminal terminal;
    private final Wiring wiring;
    private final FirstStart firstStart;

    @Option(names = "--live", description = "Ask the real platforms instead of the simulator.")
    private boolean live;

    UpCommand(Settings settings, Terminal terminal, Wiring wiring, FirstStart firstStart) {
        this.settings = settings;
        this.terminal = terminal;
        this.wiring = wiring;
        this.firstStart = firstStart;
    }

    @Override
    public Integer call() throws InterruptedException {
        Settings chosen = live ? settings.asLive() : settings;
        Parts parts = new Parts();
        ShutDown.closes(parts, terminal);
        Home home = parts.keep(Home.take(chosen.home(), chosen.live()));
        Logs.toFiles(home.logs());
        terminal.say("Starting the engines …");
        LocalStack stack = LocalStack.start(chosen, home, wiring, parts, InstantSource.system(), Thread::sleep);
        firstStart.run(stack, terminal);
        terminal.say("Tidemark is ready at " + stack.url());
        ShutDown.await();
        return 0;
    }
}
