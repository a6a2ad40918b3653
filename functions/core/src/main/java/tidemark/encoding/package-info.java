/**
 * Digests and the encodings of URLs, as keys, marks and requests share them. An encoding that more than one package needs and the JDK knows
 * comes in here; formats of the ledger, the board and the platforms do not.
 */
package tidemark.encoding;
