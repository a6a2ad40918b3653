package tidemark.local;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The files of the repository as a clone has them, without built or downloaded ones. */
record Repository(Path root) {

    private static final Set<String> NOT_KEPT = Set.of("target", "node_modules", ".git", ".tidemark", ".idea",
            ".vscode",
            ".aws-sam");

    /** All files and folders, relative to the root. */
    List<Path> entries() throws IOException {
        List<Path> entries = new ArrayList<>();
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                Path name = folder.getFileName();
                if (!folder.equals(root) && name != null && NOT_KEPT.contains(name.toString())) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                entries.add(root.relativize(folder));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                entries.add(root.relativize(file));
                return FileVisitResult.CONTINUE;
            }
        });
        return entries;
    }

    /** The documents for people. */
    List<Path> documents() throws IOException {
        return entries().stream().filter(entry -> entry.toString().endsWith(".md")).sorted().toList();
    }

    /** The folders of main Java sources. */
    List<Path> sources() throws IOException {
        return entries().stream().filter(entry -> entry.endsWith("src/main/java")).map(root::resolve).sorted().toList();
    }
}
