/** Where larger objects are kept: the board and the evidence of answers that were not understood. */
package tidemark.store;
