/**
 * The platforms file: how every platform is to be asked. A word of the file comes in here, with how it is checked; the numbers themselves
 * are in the file.
 */
package tidemark.platforms.policy;
