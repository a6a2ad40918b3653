package tidemark.local.template;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The resources of the deployment template that the local stack runs. */
public record Template(Map<String, Table> tables, Map<String, Queue> queues, List<Bucket> buckets,
        Map<String, Function> functions, List<EventSource> sources) {

    /** Reads the file; throws {@link TemplateException}, which says in one sentence what is wrong with it. */
    public static Template read(Path file, TemplateContext surroundings) {
        try (var reader = Files.newBufferedReader(file)) {
            return new TemplateReader(TemplateText.parse(reader), surroundings).read();
        } catch (NoSuchFileException missing) {
            throw new TemplateException("There is no template at " + file);
        } catch (IOException unreadable) {
            throw new TemplateException("The template at " + file + " cannot be read: " + unreadable.getMessage());
        }
    }

    public <S extends EventSource> List<S> sources(Class<S> kind) {
        return sources.stream()
                .flatMap(source -> kind.isInstance(source) ? Stream.of(kind.cast(source)) : Stream.empty())
                .toList();
    }

    public Function function(String logicalId) {
        Function function = functions.get(logicalId);
        if (function == null) {
            throw new TemplateException("The template has no function " + logicalId);
        }
        return function;
    }
}
