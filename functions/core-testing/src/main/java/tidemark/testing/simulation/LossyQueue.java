package tidemark.testing.simulation;

import java.util.List;
import java.util.function.Consumer;

import tidemark.run.ChunkKey;
import tidemark.run.ChunkMessage;
import tidemark.run.ChunkQueue;
import tidemark.run.Urgency;

/** A queue that loses, doubles, delays and reorders messages, and delivers again what was not acknowledged. */
final class LossyQueue implements ChunkQueue {

    private static final int MOST_RECEIVES = 3;

    private final World world;
    private final FaultyPort faulty;
    private final Faults faults;
    private final Deliver deliver;

    /** Starts a worker on a message after a while; it reports whether the message is acknowledged. */
    @FunctionalInterface
    interface Deliver {
        void to(ChunkMessage message, long after, Consumer<Boolean> acknowledge);
    }

    LossyQueue(World world, FaultyPort faulty, Faults faults, Deliver deliver) {
        this.world = world;
        this.faulty = faulty;
        this.faults = faults;
        this.deliver = deliver;
    }

    @Override
    public void send(Urgency urgency, List<ChunkMessage> messages) {
        for (ChunkMessage message : messages) {
            ChunkMessage carried = new ChunkMessage(ChunkKey.parse(message.chunk().toString()), message.token());
            if (faulty.chance(faults.lose())) {
                world.note(() -> "LOST " + carried);
                continue;
            }
            receive(carried, delay(), 1);
            if (faulty.chance(faults.duplicate())) {
                receive(carried, delay(), 1);
            }
            if (faulty.chance(faults.late() / 10)) {
                throw new IllegalStateException(Schedule.INJECTED);
            }
        }
    }

    private void receive(ChunkMessage message, long after, int receives) {
        deliver.to(message, after, acknowledged -> {
            if (!acknowledged && receives < MOST_RECEIVES) {
                receive(message, 30_000 + world.random.nextInt(300_000), receives + 1);
            }
        });
    }

    private long delay() {
        return faulty.chance(faults.late()) ? world.random.nextInt(1_200_000) : world.random.nextInt(3_000);
    }
}
