/** Runs the deployed functions on one machine: the command line, the engines and what AWS does around a function. */
@NullMarked
package tidemark.local;

import org.jspecify.annotations.NullMarked;
