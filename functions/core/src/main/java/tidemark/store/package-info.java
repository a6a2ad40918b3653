/**
 * Where larger objects are kept: the board, the evidence of answers that no reader could parse, the files of jobs. Only ports come in here; their adapters do
 * not.
 */
package tidemark.store;
