/**
 * What the platforms of Meta have in common: the Graph API's errors and limits, and the data in their pages. Code that at least two of them share
 * belongs here; the rest is in the packages of their names.
 */
package tidemark.platforms.meta;
