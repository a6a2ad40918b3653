package tidemark.testing.simulation;

import java.util.concurrent.Semaphore;

/** One invocation of a function, on a thread that runs only while it holds the world's baton. */
final class Actor {

    /** What an invocation does. */
    @FunctionalInterface
    interface Body {
        void run();
    }

    final String role;
    final int number;
    /** How far its clock is ahead of the true one, in milliseconds. */
    final long skew;
    /** When the time-out of its function ends it. */
    final long killedAt;
    final Body body;
    final Semaphore baton = new Semaphore(0);
    boolean started;
    boolean dead;
    boolean finished;

    Actor(String role, int number, long skew, long killedAt, Body body) {
        this.role = role;
        this.number = number;
        this.skew = skew;
        this.killedAt = killedAt;
        this.body = body;
    }

    @Override
    public String toString() {
        return role + "-" + number;
    }
}
