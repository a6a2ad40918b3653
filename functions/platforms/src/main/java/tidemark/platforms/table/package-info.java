/** The manners file as a table for people. */
package tidemark.platforms.table;
