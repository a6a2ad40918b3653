/**
 * How requests to Mastodon and other software with its API are made, and how their answers are read. Code for this platform alone belongs here; what
 * several platforms share, the network and AWS do not.
 */
package tidemark.platforms.mastodon;
