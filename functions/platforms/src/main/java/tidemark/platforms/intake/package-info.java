/** Account lists as people write them. A form of list comes in here; what becomes of its rows is decided in {@code tidemark.intake}. */
package tidemark.platforms.intake;
