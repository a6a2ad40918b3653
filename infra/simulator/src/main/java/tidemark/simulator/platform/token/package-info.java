/** Token endpoints on hosts of platforms that have other questions to answer as well. */
@NullMarked
package tidemark.simulator.platform.token;

import org.jspecify.annotations.NullMarked;
