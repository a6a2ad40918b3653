/**
 * How Mastodon and other software that speaks its API are asked, and how their answers are read. What this platform alone does comes in
 * here; what several share, the network and AWS do not.
 */
package tidemark.platforms.mastodon;
