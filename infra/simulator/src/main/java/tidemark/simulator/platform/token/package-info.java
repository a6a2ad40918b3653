/**
 * Token endpoints on hosts of platforms that have other questions to answer as well. A token endpoint that a whole host does not stand for
 * comes in here.
 */
@NullMarked
package tidemark.simulator.platform.token;

import org.jspecify.annotations.NullMarked;
