/**
 * How requests to Flickr are made and how its answers are read. Code for this platform alone belongs here; what several platforms share, the network
 * and AWS do not.
 */
package tidemark.platforms.flickr;
