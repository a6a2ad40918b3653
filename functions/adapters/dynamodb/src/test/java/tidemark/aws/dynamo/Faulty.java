package tidemark.aws.dynamo;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Callable;

import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.InternalServerErrorException;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;

/** A client whose next requests meet faults, one after the other. */
final class Faulty {

    private final Deque<Fault> faults = new ArrayDeque<>();
    private int requests;

    /** What happens to a request. */
    @FunctionalInterface
    interface Fault {
        Object meet(Object request, Callable<Object> send) throws Exception;
    }

    /** The client as it was, but for the faults to come. */
    DynamoDbClient over(DynamoDbClient client) {
        return (DynamoDbClient) Proxy.newProxyInstance(DynamoDbClient.class.getClassLoader(),
                new Class<?>[]{DynamoDbClient.class},
                (proxy, method, arguments) -> invoke(client, method, arguments));
    }

    void next(Fault... coming) {
        faults.addAll(List.of(coming));
    }

    int requests() {
        return requests;
    }

    boolean over() {
        return faults.isEmpty();
    }

    private Object invoke(DynamoDbClient client, Method method, Object[] arguments) throws Exception {
        requests++;
        Callable<Object> send = () -> {
            try {
                return method.invoke(client, arguments);
            } catch (InvocationTargetException thrown) {
                throw (Exception) thrown.getCause();
            }
        };
        Fault fault = faults.poll();
        return fault == null ? send.call() : fault.meet(arguments[0], send);
    }

    /** It is done, and the answer does not come. */
    static Object answerLost(Object request, Callable<Object> send) throws Exception {
        send.call();
        throw ApiCallAttemptTimeoutException.create(3000);
    }

    /** It never arrives. */
    static final Fault REQUEST_LOST = (request, send) -> {
        throw ApiCallAttemptTimeoutException.create(3000);
    };

    /** It is done, and the server says that something went wrong. */
    static Object serverFails(Object request, Callable<Object> send) throws Exception {
        send.call();
        throw InternalServerErrorException.builder().statusCode(500).message("Internal server error").build();
    }

    /** The client repeats it by itself, having lost the first answer. */
    static Object sentTwice(Object request, Callable<Object> send) throws Exception {
        send.call();
        return send.call();
    }

    /** Others write the same items in a transaction at that moment. */
    static Object conflict(Object request, Callable<Object> send) {
        if (request instanceof TransactWriteItemsRequest transaction) {
            throw TransactionCanceledException.builder().statusCode(400).message("canceled").cancellationReasons(
                    transaction.transactItems().stream()
                            .map(item -> CancellationReason.builder().code("TransactionConflict").build()).toList())
                    .build();
        }
        throw TransactionConflictException.builder().statusCode(400).message("conflict").build();
    }

    /** The table is asked for more than it gives. */
    static Object throttled(Object request, Callable<Object> send) {
        if (request instanceof TransactWriteItemsRequest transaction) {
            throw TransactionCanceledException.builder().statusCode(400).message("canceled").cancellationReasons(
                    transaction.transactItems().stream()
                            .map(item -> CancellationReason.builder().code("ThrottlingError").build()).toList())
                    .build();
        }
        throw ProvisionedThroughputExceededException.builder().statusCode(400).message("slow down")
                .awsErrorDetails(AwsErrorDetails.builder().errorCode("ProvisionedThroughputExceededException").build())
                .build();
    }

    /** It is refused for good. */
    static final Fault FORBIDDEN = (request, send) -> {
        throw DynamoDbException.builder().statusCode(400).message("no")
                .awsErrorDetails(AwsErrorDetails.builder().errorCode("AccessDeniedException").build()).build();
    };
}
