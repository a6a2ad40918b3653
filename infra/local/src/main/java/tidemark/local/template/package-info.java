/**
 * Reads the deployment template into the tables, queues, functions, schedules and routes that the local stack starts. New kinds of resources and
 * intrinsic functions of CloudFormation belong here.
 */
@NullMarked
package tidemark.local.template;

import org.jspecify.annotations.NullMarked;
