/** The ledger in one DynamoDB table: what its keys and items are called, how each is encoded, and the ports of the core on top. */
package tidemark.aws.dynamo;
