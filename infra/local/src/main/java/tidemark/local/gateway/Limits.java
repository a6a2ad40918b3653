package tidemark.local.gateway;

import java.time.Duration;

/**
 * What the gateway takes from its callers at most.
 *
 * @param body the largest body of a caller who may change something; the event that holds it has the same limit, as Lambda has it
 * @param smallBody the largest body of every other caller
 * @param bodies the sum of the bodies in flight that are larger than a small one
 * @param header the largest head of a request
 * @param connections open at once; further ones wait in the backlog
 * @param backlog connections that wait to be accepted
 * @param idle how long a connection may stand still, before a request, within one and while an answer is taken
 * @param head how long the head of a request may take to arrive
 * @param arrival how long a body may take to arrive
 */
record Limits(int body, int smallBody, int bodies, int header, int connections, int backlog, Duration idle,
        Duration head, Duration arrival) {

    /** What a process of 640 MB bears: an event is copied several times on its way into the function. */
    static final Limits USUAL = new Limits(6 * 1024 * 1024, 16 * 1024, 12 * 1024 * 1024, 16 * 1024, 1_000, 512,
            Duration.ofSeconds(30), Duration.ofSeconds(30), Duration.ofSeconds(60));
}
