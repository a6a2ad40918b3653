/** The function beside the shared cache that marks answers as out of date. */
package tidemark.invalidator;
