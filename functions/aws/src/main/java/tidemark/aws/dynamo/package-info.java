/**
 * The ledger in one DynamoDB table: what its keys and items are called, how each is encoded, and the ports of the core on top. A key, an
 * item or an adapter of a port comes in here; no rule of the domain does.
 */
package tidemark.aws.dynamo;
