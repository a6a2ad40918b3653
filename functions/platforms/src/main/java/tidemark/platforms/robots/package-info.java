/** What the hosts of pages allow robots. */
package tidemark.platforms.robots;
