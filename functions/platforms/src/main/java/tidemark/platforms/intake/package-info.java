/** Account lists as people write them. The formats of lists belong here; {@code tidemark.intake} decides what happens to their rows. */
package tidemark.platforms.intake;
