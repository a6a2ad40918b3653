/** The API of Pinterest, version 5. */
@NullMarked
package tidemark.simulator.platform.pinterest;

import org.jspecify.annotations.NullMarked;
