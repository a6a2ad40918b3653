/**
 * Generated institutions and their accounts. This package holds names only; the accounts' numbers are in
 * {@code tidemark.simulator.population}.
 */
@NullMarked
package tidemark.simulator.demo;

import org.jspecify.annotations.NullMarked;
