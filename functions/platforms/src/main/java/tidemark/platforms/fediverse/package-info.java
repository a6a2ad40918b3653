/**
 * What the platforms of the fediverse share: handles of the form {@code user@host}, hosts whose software is known, account entities. Code that at
 * least two kinds of software share belongs here; the rest is in the packages of their names.
 */
package tidemark.platforms.fediverse;
