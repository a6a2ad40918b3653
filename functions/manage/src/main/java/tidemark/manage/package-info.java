/** The functions behind the writing routes: open collections, change accounts, import lists and histories. Routes that read belong to {@code tidemark.query}. */
package tidemark.manage;
