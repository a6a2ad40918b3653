package tidemark.aws.sqs;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import software.amazon.awssdk.services.sqs.SqsClient;

import tidemark.account.AccountId;
import tidemark.account.Address;
import tidemark.account.Platform;
import tidemark.cache.InvalidationQueue;

/**
 * Sends which accounts changed to the invalidator of cached answers. A message is {@code {"accounts":["…"],"addresses":[["bluesky","…"]]}}.
 * Thread-safe.
 */
public final class SqsInvalidations implements InvalidationQueue {

    private static final int MOST = 500;
    private static final String ACCOUNTS = "accounts";
    private static final String ADDRESSES = "addresses";

    private final SqsClient client;
    private final String queueUrl;

    /** @param environment {@code INVALIDATE_QUEUE_URL} */
    public SqsInvalidations(SqsClient client, Map<String, String> environment) {
        this.client = client;
        this.queueUrl = environment.getOrDefault("INVALIDATE_QUEUE_URL", "");
    }

    /**
     * The accounts and addresses whose cached answers are out of date.
     *
     * @param accounts that changed
     * @param addresses at which an account may have appeared or disappeared
     */
    public record Outdated(List<AccountId> accounts, List<Address> addresses) {

        public Outdated {
            accounts = List.copyOf(accounts);
            addresses = List.copyOf(addresses);
        }
    }

    /** Sends one request per 10 messages of 500. */
    @Override
    public void send(Collection<AccountId> accounts, Collection<Address> addresses) {
        List<ObjectNode> messages = new ArrayList<>();
        List<AccountId> ids = List.copyOf(accounts);
        for (int from = 0; from < ids.size(); from += MOST) {
            ObjectNode message = MessageJson.object();
            ids.subList(from, Math.min(from + MOST, ids.size()))
                    .forEach(id -> message.withArray(ACCOUNTS).add(id.toString()));
            messages.add(message);
        }
        List<Address> places = List.copyOf(addresses);
        for (int from = 0; from < places.size(); from += MOST) {
            ObjectNode message = MessageJson.object();
            places.subList(from, Math.min(from + MOST, places.size()))
                    .forEach(address -> message.withArray(ADDRESSES).addArray().add(address.platform().id())
                            .add(address.handle()));
            messages.add(message);
        }
        MessageBatches.send(client, queueUrl, messages.stream().map(MessageJson::text).toList());
    }

    /**
     * Reads a message's body.
     *
     * @throws IOException if it is not JSON
     * @throws IllegalArgumentException if it names no accounts
     */
    public static Outdated read(String body) throws IOException {
        JsonNode json = MessageJson.read(body);
        List<AccountId> accounts = new ArrayList<>();
        json.path(ACCOUNTS).forEach(id -> accounts.add(AccountId.parse(id.asText())));
        List<Address> addresses = new ArrayList<>();
        json.path(ADDRESSES).forEach(
                pair -> addresses.add(new Address(new Platform(pair.path(0).asText()), pair.path(1).asText())));
        if (accounts.isEmpty() && addresses.isEmpty()) {
            throw new IllegalArgumentException("no accounts in the message");
        }
        return new Outdated(accounts, addresses);
    }
}
