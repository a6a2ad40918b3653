package tidemark.testing.handler;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Runs one handler in a process of its own, as Lambda's runtime does. On the class path are the jars of a function's zip, this class, and the
 * library with which the runtime reads and writes events.
 */
public final class HandlerProcess {

    private HandlerProcess() {}

    /** @param arguments the handler's class, the file for the answers, a line each, and the files of the events in their order */
    public static void main(String[] arguments) throws IOException, ReflectiveOperationException {
        Object handler = Class.forName(arguments[0]).getConstructor().newInstance();
        Context context = new Invocation(handler.getClass().getSimpleName(), 25_000);
        try (PrintStream answers = new PrintStream(Files.newOutputStream(Path.of(arguments[1])), true, UTF_8)) {
            for (String event : List.of(arguments).subList(2, arguments.length)) {
                answers.println(answer(handler, Files.readString(Path.of(event)), context));
            }
        }
        // Pooled connections of the handler may keep threads.
        System.exit(0);
    }

    private static String answer(Object handler, String event, Context context)
            throws IOException, ReflectiveOperationException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        if (handler instanceof RequestStreamHandler stream) {
            stream.handleRequest(new ByteArrayInputStream(event.getBytes(UTF_8)), answer, context);
        } else {
            Method method = Arrays.stream(handler.getClass().getMethods())
                    .filter(one -> one.getName().equals("handleRequest") && !one.isBridge()).findFirst().orElseThrow();
            Object result = method.invoke(handler, serializer(method.getParameterTypes()[0]).fromJson(event), context);
            if (result == null) {
                answer.writeBytes("null".getBytes(UTF_8));
            } else {
                write(result, answer);
            }
        }
        return answer.toString(UTF_8);
    }

    private static void write(Object result, ByteArrayOutputStream answer) {
        @SuppressWarnings("unchecked")
        PojoSerializer<Object> serializer = (PojoSerializer<Object>) serializer(result.getClass());
        serializer.toJson(result, answer);
    }

    private static PojoSerializer<?> serializer(Class<?> type) {
        return LambdaEventSerializers.serializerFor(type, HandlerProcess.class.getClassLoader());
    }
}
