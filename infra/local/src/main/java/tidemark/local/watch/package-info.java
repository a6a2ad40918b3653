/** Looks after the engines while they run, says what is wrong with them, and mends what can be mended. */
@org.jspecify.annotations.NullMarked
package tidemark.local.watch;
