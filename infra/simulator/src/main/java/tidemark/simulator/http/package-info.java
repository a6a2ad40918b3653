/** Requests and answers of the simulated platforms, and how an answer reaches the client. */
@NullMarked
package tidemark.simulator.http;

import org.jspecify.annotations.NullMarked;
