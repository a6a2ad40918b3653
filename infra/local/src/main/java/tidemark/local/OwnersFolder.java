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

/** Restricts a folder and its entries to its owner. Does nothing on a file system without permissions. */
final class OwnersFolder {
    private static final Set<PosixFilePermission> OWNERS = PosixFilePermissions.fromString("rwx------");

    private OwnersFolder() {}

    /** Creates the folder for its owner only; an existing folder that is writable for all is shared on purpose and stays so. */
    static void make(Path folder) throws IOException {
        boolean shared = Files.exists(folder) && permissions(folder).contains(PosixFilePermission.OTHERS_WRITE);
        Files.createDirectories(folder);
        if (!shared) {
            tighten(folder);
        }
    }

    /** Removes all permissions of other users on these entries of a folder, if they exist. */
    static void tighten(Path folder, List<String> names) throws IOException {
        for (String name : names) {
            if (!Files.exists(folder.resolve(name))) {
                continue;
            }
            try (Stream<Path> below = Files.walk(folder.resolve(name))) {
                for (Path path : (Iterable<Path>) below::iterator) {
                    tighten(path);
                }
            }
        }
    }

    private static void tighten(Path path) throws IOException {
        if (Files.isSymbolicLink(path)) {
            return;
        }
        Set<PosixFilePermission> before = permissions(path);
        Set<PosixFilePermission> after = EnumSet.noneOf(PosixFilePermission.class);
        after.addAll(before);
        after.retainAll(OWNERS);
        if (!after.equals(before)) {
            Files.setPosixFilePermissions(path, after);
        }
    }

    private static Set<PosixFilePermission> permissions(Path path) throws IOException {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? Files.getPosixFilePermissions(path, LinkOption.NOFOLLOW_LINKS)
                : Set.of();
    }
}
