/** Generated institutions and their accounts. */
@NullMarked
package tidemark.simulator.demo;

import org.jspecify.annotations.NullMarked;
