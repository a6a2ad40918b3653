/** PeerTube. */
package tidemark.platforms.peertube;
