package tidemark.local.permission;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityBatchRequest;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;

import tidemark.cache.L2Cache;
import tidemark.local.Clients;
import tidemark.local.template.TemplateContext;
import tidemark.store.BlobStore;
import tidemark.store.FileDraft;
import tidemark.store.FileLinks;
import tidemark.store.FileStore;

/** The clients of one function; each request is recorded before it is sent. */
public record RecordingClients(String function, Clients clients, TemplateContext surroundings, Consumer<Call> reported)
        implements
            Clients {

    @Override
    public DynamoDbClient dynamoDb() {
        return watched(DynamoDbClient.class, clients.dynamoDb(), new DynamoCalls(function, surroundings, reported));
    }

    @Override
    public SqsClient sqs() {
        return watched(SqsClient.class, clients.sqs(), this::sqs);
    }

    private void sqs(Object request) {
        switch (request) {
            case SendMessageRequest send -> sqs("SendMessage", send.queueUrl());
            case SendMessageBatchRequest send -> sqs("SendMessage", send.queueUrl());
            case ChangeMessageVisibilityRequest change -> sqs("ChangeMessageVisibility", change.queueUrl());
            case ChangeMessageVisibilityBatchRequest change -> sqs("ChangeMessageVisibility", change.queueUrl());
            default -> throw new AssertionError("no permission is known for " + request.getClass().getSimpleName());
        }
    }

    private void sqs(String operation, String queueUrl) {
        reported.accept(new Call(function, "sqs:" + operation,
                surroundings.arn("sqs", queueUrl.substring(queueUrl.lastIndexOf('/') + 1)), Set.of()));
    }

    @Override
    public BlobStore store(String bucket) {
        BlobStore store = clients.store(bucket);
        String arn = "arn:aws:s3:::" + bucket;
        return new BlobStore() {
            @Override
            public void put(String key, byte[] bytes) {
                reported.accept(new Call(function, "s3:PutObject", arn + "/" + key, Set.of()));
                store.put(key, bytes);
            }

            @Override
            public Optional<byte[]> get(String key) {
                reported.accept(new Call(function, "s3:GetObject", arn + "/" + key, Set.of()));
                reported.accept(new Call(function, "s3:ListBucket", arn, Set.of()));
                return store.get(key);
            }

            @Override
            public void delete(String key) {
                reported.accept(new Call(function, "s3:DeleteObject", arn + "/" + key, Set.of()));
                store.delete(key);
            }
        };
    }

    @Override
    public FileStore files(String bucket) {
        FileStore files = clients.files(bucket);
        String arn = "arn:aws:s3:::" + bucket;
        return new FileStore() {
            @Override
            public FileDraft create(String key, String contentType) {
                reported.accept(new Call(function, "s3:PutObject", arn + "/" + key, Set.of()));
                reported.accept(new Call(function, "s3:AbortMultipartUpload", arn + "/" + key, Set.of()));
                return files.create(key, contentType);
            }

            @Override
            public Optional<InputStream> open(String key) throws IOException {
                reported.accept(new Call(function, "s3:GetObject", arn + "/" + key, Set.of()));
                reported.accept(new Call(function, "s3:ListBucket", arn, Set.of()));
                return files.open(key);
            }
        };
    }

    /** A link allows what the role of its signer allows. */
    @Override
    public FileLinks links(String bucket) {
        FileLinks links = clients.links(bucket);
        String arn = "arn:aws:s3:::" + bucket;
        return new FileLinks() {
            @Override
            public URI download(String key, String name, Duration valid) {
                reported.accept(new Call(function, "s3:GetObject", arn + "/" + key, Set.of()));
                return links.download(key, name, valid);
            }

            @Override
            public Upload upload(String key, String contentType, long bytes, Duration valid) {
                reported.accept(new Call(function, "s3:PutObject", arn + "/" + key, Set.of()));
                return links.upload(key, contentType, bytes, valid);
            }
        };
    }

    /** A client whose requests are recorded first; for a request given as a lambda the real client builds it and calls this one again. */
    private static <T> T watched(Class<T> type, T client, Consumer<Object> watcher) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[]{type},
                (self, method, arguments) -> {
                    if (arguments != null && arguments.length == 1 && arguments[0] instanceof Consumer<?>) {
                        return java.lang.reflect.InvocationHandler.invokeDefault(self, method, arguments);
                    }
                    if (arguments != null && arguments.length == 1 && method.getDeclaringClass() == type) {
                        watcher.accept(arguments[0]);
                    }
                    try {
                        return method.invoke(client, arguments);
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                }));
    }

    @Override
    public L2Cache cache(String endpoint) {
        return clients.cache(endpoint);
    }

    @Override
    public InstantSource clock() {
        return clients.clock();
    }

    @Override
    public RandomGenerator random() {
        return clients.random();
    }
}
