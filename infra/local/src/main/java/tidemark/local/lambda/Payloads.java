package tidemark.local.lambda;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import com.amazonaws.services.lambda.runtime.serialization.factories.JacksonFactory;

/** Calls a handler with JSON bytes and returns its answer as JSON bytes, converting as the Java runtime does. */
final class Payloads {
    private Payloads() {}

    /** Makes a handler of either kind callable with streams; throws {@link IllegalArgumentException} for any other object. */
    static RequestStreamHandler streaming(Object handler) {
        return switch (handler) {
            case RequestStreamHandler stream -> stream;
            case RequestHandler<?, ?> typed -> typed(typed);
            default -> throw new IllegalArgumentException(handler.getClass().getName() + " is not a Lambda handler");
        };
    }

    static String call(RequestStreamHandler handler, String json, Context context) throws IOException {
        var answer = new ByteArrayOutputStream();
        handler.handleRequest(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), answer, context);
        return answer.toString(StandardCharsets.UTF_8);
    }

    @SuppressWarnings("unchecked")
    private static RequestStreamHandler typed(RequestHandler<?, ?> handler) {
        Method method = method(handler.getClass());
        PojoSerializer<Object> input = serializer(method.getGenericParameterTypes()[0]);
        PojoSerializer<Object> output = serializer(method.getGenericReturnType());
        var typed = (RequestHandler<Object, Object>) handler;
        return (request, response, context) -> {
            Object answer = typed.handleRequest(input.fromJson(request), context);
            if (answer != null) {
                output.toJson(answer, response);
            }
        };
    }

    private static Method method(Class<?> handler) {
        return Arrays.stream(handler.getMethods())
                .filter(method -> method.getName().equals("handleRequest") && !method.isBridge()
                        && method.getParameterCount() == 2
                        && method.getParameterTypes()[1] == Context.class)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(handler.getName() + " has no handleRequest"));
    }

    @SuppressWarnings("unchecked")
    private static PojoSerializer<Object> serializer(Type type) {
        if (type instanceof Class<?> event && LambdaEventSerializers.isLambdaSupportedEvent(event.getName())) {
            return (PojoSerializer<Object>) LambdaEventSerializers.serializerFor(event,
                    Payloads.class.getClassLoader());
        }
        return JacksonFactory.getInstance().getSerializer(type);
    }
}
