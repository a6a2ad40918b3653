/** The queues, over SQS. A queue message comes in here, with how it is written and read; what a message asks for does not. */
package tidemark.aws.sqs;
