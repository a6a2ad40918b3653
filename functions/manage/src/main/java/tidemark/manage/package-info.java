/** The function behind the writing routes: opens collections and imports account lists. */
package tidemark.manage;
