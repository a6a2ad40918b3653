/**
 * Requests and answers of the simulated platforms, and how an answer reaches the client. What HTTP demands of every platform comes in
 * here; what one of them answers does not.
 */
@NullMarked
package tidemark.simulator.http;

import org.jspecify.annotations.NullMarked;
