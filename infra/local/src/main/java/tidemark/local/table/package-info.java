/** The platforms file as a table for people. Only output belongs here. */
package tidemark.local.table;
