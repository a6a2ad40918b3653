/**
 * Where larger objects are kept: the board and the evidence of answers that no reader could parse. Only the port comes in here; its adapters do
 * not.
 */
package tidemark.store;
