/**
 * What the code of a platform provides. An interface or a result that every platform uses comes in here; nothing of the network, of files
 * or of one platform does.
 */
package tidemark.platforms.spi;
