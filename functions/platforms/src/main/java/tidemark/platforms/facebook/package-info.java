/** Facebook. */
package tidemark.platforms.facebook;
