/** The ledger in one DynamoDB table: its keys, the encoding of its items, and the adapters of the core's ports. Domain rules do not belong here. */
package tidemark.aws.dynamo;
