/**
 * The credentials that an owner keeps in the home, each a file of lines that only the owner reads and writes. Commands and the wiring of this
 * machine may come in; in AWS the parameter store holds them.
 */
package tidemark.local.credential;
