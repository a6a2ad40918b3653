/** The queues, over SQS. */
package tidemark.aws.sqs;
