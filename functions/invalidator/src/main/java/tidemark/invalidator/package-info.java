/**
 * The function beside the shared cache that marks answers as out of date. What marks answers comes in here; what is cached and how is in
 * {@code tidemark.cache}.
 */
package tidemark.invalidator;
