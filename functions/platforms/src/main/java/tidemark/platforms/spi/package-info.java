/** What the code of a platform provides. */
package tidemark.platforms.spi;
