/**
 * The credentials that an owner stores in the home and their states, in files that only the owner may read and write. In AWS the Parameter Store
 * holds them.
 */
package tidemark.local.credential;
