package tidemark.local.gateway;

import java.time.Duration;

/**
 * The limits of the gateway.
 *
 * @param body the largest body of a caller with write access; the event that contains it has the same limit, as in Lambda
 * @param smallBody the largest body of every other caller
 * @param bodies the sum of the bodies in flight that are larger than a small one
 * @param header the largest head of a request
 * @param connections open at the same time; further ones wait in the backlog
 * @param backlog connections that wait to be accepted
 * @param idle how long a connection may be idle, before a request, within one and while an answer is read
 * @param head how long the head of a request may take to arrive
 * @param arrival how long a body may take to arrive
 */
record Limits(int body, int smallBody, int bodies, int header, int connections, int backlog, Duration idle,
        Duration head, Duration arrival) {

    /** The limits for a process of 640 MB: an event is copied several times on its way into the function. */
    static final Limits USUAL = new Limits(6 * 1024 * 1024, 16 * 1024, 12 * 1024 * 1024, 16 * 1024, 1_000, 512,
            Duration.ofSeconds(30), Duration.ofSeconds(30), Duration.ofSeconds(60));
}
