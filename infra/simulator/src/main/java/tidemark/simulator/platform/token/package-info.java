/** Token endpoints on hosts that also serve a platform's API. A token endpoint with a host of its own is in its platform's package. */
@NullMarked
package tidemark.simulator.platform.token;

import org.jspecify.annotations.NullMarked;
