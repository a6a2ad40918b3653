package tidemark.local.gateway;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Random;

import tidemark.local.store.LocalLinks;

/** Stands for the files of buckets in tests that use none. */
final class NoFiles {

    private NoFiles() {}

    static Gateway.Files files() {
        return new Gateway.Files(new LocalLinks(new Random(1), InstantSource.system()), Path.of("target", "none"));
    }
}
