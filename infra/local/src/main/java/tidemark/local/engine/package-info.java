/**
 * Engines that stand in for AWS services: DynamoDB Local, ElasticMQ and Redis, each on a free port of 127.0.0.1 and on disk. A further engine belongs
 * here with its start, its end and its guard.
 */
@NullMarked
package tidemark.local.engine;

import org.jspecify.annotations.NullMarked;
