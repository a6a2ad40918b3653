/**
 * The interfaces that the code of a platform implements. An interface or a result that every platform uses belongs here; network code, file code and
 * code for one platform do not.
 */
package tidemark.platforms.spi;
