/**
 * What any platform may send instead of an answer. What several platforms send comes in here; the error codes of one platform are in the
 * package of its name.
 */
package tidemark.platforms.refusal;
