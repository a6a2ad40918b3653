/**
 * The import of account lists into the ledger, and the report that accounts for every line. The formats in which lists are written do not
 * come in here.
 */
package tidemark.intake;
