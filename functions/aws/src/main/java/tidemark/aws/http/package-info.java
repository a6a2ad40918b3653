/**
 * The API's edge: who asks, answers in JSON, and errors as problem details. What all routes share comes in here; a route belongs to its
 * function.
 */
package tidemark.aws.http;
