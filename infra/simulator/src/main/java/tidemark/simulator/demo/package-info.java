/**
 * Generated institutions and their accounts. Only generated names come in here; their numbers are in
 * {@code tidemark.simulator.population}.
 */
@NullMarked
package tidemark.simulator.demo;

import org.jspecify.annotations.NullMarked;
