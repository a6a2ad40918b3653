package tidemark.local.view;

import java.util.List;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code tidemark me}: who the API takes the caller for. */
@Command(name = "me", description = "Show which role the API sees in the caller.")
final class MeCommand implements Callable<Integer> {

    private static final List<Field> FIELDS = List.of(Field.text("role", 0), Field.text("view", 0));

    private final Viewer viewer;

    @Mixin
    private final ViewOptions options = new ViewOptions();

    MeCommand(Viewer viewer) {
        this.viewer = viewer;
    }

    @Override
    public Integer call() throws InterruptedException {
        return viewer.show(options, new ApiPath("/me"),
                caller -> Report.of("The caller", FIELDS, List.of(caller), List.of()));
    }
}
