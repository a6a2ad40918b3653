/** What any platform may send instead of an answer. */
package tidemark.platforms.refusal;
