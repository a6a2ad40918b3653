/** The object store in an S3 bucket. Other AWS stores of whole objects belong here; the meaning of the objects does not. */
package tidemark.aws.store;
