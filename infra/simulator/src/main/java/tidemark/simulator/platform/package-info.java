/** What a simulated platform is, and the table of those that exist. */
@NullMarked
package tidemark.simulator.platform;

import org.jspecify.annotations.NullMarked;
