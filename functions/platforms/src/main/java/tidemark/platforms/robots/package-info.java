/**
 * What the hosts of pages allow robots. Only reading and asking robots.txt comes in here; whether a page may be asked at all is said by
 * the platforms file.
 */
package tidemark.platforms.robots;
