package tidemark.local.engine;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueDoesNotExistException;
import software.amazon.awssdk.services.sqs.model.QueueNameExistsException;

import tidemark.local.template.Queue;

/** Creates queues as the template declares them, and adjusts those of an older template. */
public final class Queues {
    private Queues() {}

    /** Creates or adjusts all queues to their declared attributes, redrive targets first. */
    public static void ensure(SqsClient client, Collection<Queue> queues) {
        List<Queue> ordered = Stream.concat(queues.stream().filter(queue -> queue.redrive().isEmpty()),
                queues.stream().filter(queue -> queue.redrive().isPresent())).toList();
        for (Queue queue : ordered) {
            ensure(client, queue);
        }
    }

    private static void ensure(SqsClient client, Queue queue) {
        try {
            change(client, queue);
        } catch (QueueDoesNotExistException missing) {
            Map<QueueAttributeName, String> attributes = changeable(queue);
            if (queue.fifo()) {
                attributes.put(QueueAttributeName.FIFO_QUEUE, "true");
                attributes.put(QueueAttributeName.CONTENT_BASED_DEDUPLICATION,
                        Boolean.toString(queue.contentBasedDeduplication()));
            }
            create(client, queue, attributes);
        }
    }

    /** Creates a queue. The engine restores stored queues while it already answers, so a missing queue may appear a moment later. */
    private static void create(SqsClient client, Queue queue, Map<QueueAttributeName, String> attributes) {
        try {
            client.createQueue(request -> request.queueName(queue.name()).attributes(attributes));
        } catch (QueueNameExistsException broughtBack) {
            change(client, queue);
        }
    }

    private static void change(SqsClient client, Queue queue) {
        String url = client.getQueueUrl(request -> request.queueName(queue.name())).queueUrl();
        client.setQueueAttributes(request -> request.queueUrl(url).attributes(changeable(queue)));
    }

    private static Map<QueueAttributeName, String> changeable(Queue queue) {
        Map<QueueAttributeName, String> attributes = new EnumMap<>(QueueAttributeName.class);
        attributes.put(QueueAttributeName.DELAY_SECONDS, Long.toString(queue.delay().toSeconds()));
        attributes.put(QueueAttributeName.VISIBILITY_TIMEOUT, Long.toString(queue.visibility().toSeconds()));
        queue.redrive().ifPresent(redrive -> attributes.put(QueueAttributeName.REDRIVE_POLICY, policy(redrive)));
        return attributes;
    }

    private static String policy(Queue.Redrive redrive) {
        return "{\"deadLetterTargetArn\":\"" + redrive.targetArn() + "\",\"maxReceiveCount\":"
                + redrive.maxReceiveCount() + "}";
    }
}
