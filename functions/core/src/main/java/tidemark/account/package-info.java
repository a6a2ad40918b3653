/**
 * Accounts: their ids, their addresses on a platform, and normalized names of organizations. What describes an account comes in here; what was
 * measured of it belongs to {@code tidemark.history}.
 */
package tidemark.account;
