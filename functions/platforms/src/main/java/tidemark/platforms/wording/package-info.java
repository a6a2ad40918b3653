/** Numbers that stand in sentences for people, in the languages platforms write them. */
package tidemark.platforms.wording;
