/** The ledger and the settings of a home as files, and back. What reads or writes items as they are stored belongs here, and nothing that understands them. */
package tidemark.local.backup;
