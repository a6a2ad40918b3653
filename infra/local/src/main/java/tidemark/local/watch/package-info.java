/**
 * Looks after the engines while they run, says what is wrong with them, and mends what can be mended. A check of something that can stand
 * still comes in here.
 */
@org.jspecify.annotations.NullMarked
package tidemark.local.watch;
