/** Tables for people and for spreadsheets, and the platforms file as one. Only output belongs here. */
package tidemark.local.table;
