package tidemark.local;

import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Parameters;

import tidemark.local.credential.CredentialsFile;

/** {@code tidemark credentials remove}: removes a credential from the owner's file. */
@Command(name = "remove", description = "Take a credential out of the file.")
final class CredentialsRemoveCommand implements Callable<Integer> {

    private final Settings settings;
    private final Terminal terminal;

    @Parameters(paramLabel = "NAME", description = "Such as github.token.")
    private String name = "";

    CredentialsRemoveCommand(Settings settings, Terminal terminal) {
        this.settings = settings;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try {
            boolean there = OwnerCredentials.in(settings.home()).file().remove(name);
            terminal.say(there ? name + " is removed." : "There is no credential of that name.");
            return there ? ExitCode.OK : ExitCode.SOFTWARE;
        } catch (CredentialsFile.CredentialsException unusable) {
            throw new StartFailure(String.valueOf(unusable.getMessage()), unusable);
        }
    }
}
