/**
 * What the platforms of Meta have in common: the Graph API's errors and limits, and the data in their pages. What at least two of them
 * share comes in here; the rest is in the packages of their names.
 */
package tidemark.platforms.meta;
