/**
 * How Flickr is asked and how its answers are read. What this platform alone does comes in here; what several share, the network and AWS
 * do not.
 */
package tidemark.platforms.flickr;
