package tidemark.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A folder that is for its owner alone, with what it holds. On a file system without permissions nothing is done. */
final class OwnersFolder {
    private static final Set<PosixFilePermission> OWNERS = PosixFilePermissions.fromString("rwx------");

    private OwnersFolder() {}

    /** Makes the folder for its owner alone; one that is there and that everyone may write to is shared on purpose and stays so. */
    static void make(Path folder) throws IOException {
        boolean shared = Files.exists(folder) && permissions(folder).contains(PosixFilePermission.OTHERS_WRITE);
        Files.createDirectories(folder);
        if (!shared)
            tighten(folder);
    }

    /** Takes from all others what they may do with these entries of a folder, those of them that are there. */
    static void tighten(Path folder, List<String> names) throws IOException {
        for (String name : names) {
            if (!Files.exists(folder.resolve(name)))
                continue;
            try (Stream<Path> below = Files.walk(folder.resolve(name))) {
                for (Path path : (Iterable<Path>) below::iterator)
                    tighten(path);
            }
        }
    }

    private static void tighten(Path path) throws IOException {
        if (Files.isSymbolicLink(path))
            return;
        Set<PosixFilePermission> before = permissions(path);
        Set<PosixFilePermission> after = EnumSet.noneOf(PosixFilePermission.class);
        after.addAll(before);
        after.retainAll(OWNERS);
        if (!after.equals(before))
            Files.setPosixFilePermissions(path, after);
    }

    private static Set<PosixFilePermission> permissions(Path path) throws IOException {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? Files.getPosixFilePermissions(path, LinkOption.NOFOLLOW_LINKS)
                : Set.of();
    }
}
