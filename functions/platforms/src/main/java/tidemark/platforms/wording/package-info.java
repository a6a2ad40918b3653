/**
 * Numbers that stand in sentences for people, in the languages platforms write them. Only words that several platforms write come in here.
 */
package tidemark.platforms.wording;
