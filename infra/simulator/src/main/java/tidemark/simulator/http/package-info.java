/**
 * Requests and responses of the simulated platforms, and their delivery to the client. This package holds what HTTP demands of every
 * platform, not what one platform answers.
 */
@NullMarked
package tidemark.simulator.http;

import org.jspecify.annotations.NullMarked;
