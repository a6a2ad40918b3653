/**
 * Runs the deployed functions on one machine: the command line, the engines and what AWS does around a function. A command comes in here;
 * what a function does must not.
 */
@NullMarked
package tidemark.local;

import org.jspecify.annotations.NullMarked;
