/** The manners file as a table for people. */
package tidemark.local.table;
