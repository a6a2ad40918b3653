/**
 * Reads the deployment template into the tables, queues, functions, schedules and routes that the local stack starts. A kind of resource
 * or an intrinsic function of CloudFormation comes in here.
 */
@NullMarked
package tidemark.local.template;

import org.jspecify.annotations.NullMarked;
