/** The API of Pinterest, version 5. It is written from the documentation alone and shares nothing with the reader of its responses. */
@NullMarked
package tidemark.simulator.platform.pinterest;

import org.jspecify.annotations.NullMarked;
