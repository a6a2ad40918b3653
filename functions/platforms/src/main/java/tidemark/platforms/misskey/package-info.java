/** Misskey and what speaks its API. */
package tidemark.platforms.misskey;
