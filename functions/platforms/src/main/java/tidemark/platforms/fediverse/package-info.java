/** What the platforms of the fediverse share: handles of the form {@code user@host}, hosts whose software is known, account entities. */
package tidemark.platforms.fediverse;
