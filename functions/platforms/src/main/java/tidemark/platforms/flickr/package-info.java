/** Flickr. */
package tidemark.platforms.flickr;
