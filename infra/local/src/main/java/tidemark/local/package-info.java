/**
 * Runs the deployed functions on one machine: the command line, the engines and what AWS does around a function. Commands belong here; the work of a
 * function does not.
 */
@NullMarked
package tidemark.local;

import org.jspecify.annotations.NullMarked;
