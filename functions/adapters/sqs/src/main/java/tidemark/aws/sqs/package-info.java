/** The queues, on SQS: how each message is written and read. What a message triggers does not belong here. */
package tidemark.aws.sqs;
