/** What the platforms of Meta have in common: the Graph API's errors and limits, and the data in their pages. */
package tidemark.platforms.meta;
