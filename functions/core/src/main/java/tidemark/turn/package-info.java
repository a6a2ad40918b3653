/** Politeness that holds across a fleet: one holder at a time of the right to ask under a limit. */
package tidemark.turn;
