/**
 * The function behind the writing routes: opens collections and imports account lists. A route that changes something comes in here;
 * routes that read belong to {@code tidemark.query}.
 */
package tidemark.manage;
