/** The interface of a simulated platform and what all of them share. Each platform is a package below this one. */
@NullMarked
package tidemark.simulator.platform;

import org.jspecify.annotations.NullMarked;
