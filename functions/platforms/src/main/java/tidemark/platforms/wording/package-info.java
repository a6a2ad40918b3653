/** Numbers in natural-language text, in the languages platforms write. Only wordings that several platforms use belong here. */
package tidemark.platforms.wording;
