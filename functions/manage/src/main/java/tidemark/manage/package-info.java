/** The function behind the writing routes: opens collections and imports account lists. Routes that read belong to {@code tidemark.query}. */
package tidemark.manage;
