/** The blob store in a folder of this machine, in place of a bucket of AWS. Other local stores of whole objects belong here. */
package tidemark.local.store;
