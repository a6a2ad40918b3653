/**
 * Accounts: their ids, their addresses on a platform, and the names of organizations in one form. What is known of an account comes in here;
 * what was measured of it belongs to {@code tidemark.history}.
 */
package tidemark.account;
