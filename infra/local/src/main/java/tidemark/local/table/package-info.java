/** The platforms file as a table for people. Only what is printed comes in here. */
package tidemark.local.table;
