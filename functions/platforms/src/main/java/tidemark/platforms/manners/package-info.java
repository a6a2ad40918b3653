/** The manners file: how every platform is to be asked. */
package tidemark.platforms.manners;
