/** Account lists as people write them. */
package tidemark.platforms.intake;
