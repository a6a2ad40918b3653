/**
 * What any platform may send instead of an answer. Refusals that several platforms send belong here; the error codes of one platform are in the
 * package of its name.
 */
package tidemark.platforms.refusal;
