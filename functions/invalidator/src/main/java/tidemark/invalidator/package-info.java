/** The function that marks answers in the shared cache as out of date. What is cached and how is in {@code tidemark.cache}. */
package tidemark.invalidator;
