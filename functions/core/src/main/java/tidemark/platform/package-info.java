/**
 * The port through which platforms are requested, with its limits, terms and credentials. What is particular to one platform does not come in
 * here.
 */
package tidemark.platform;
