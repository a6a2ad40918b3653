/**
 * The HTTP API on one port of 127.0.0.1: routes of the template, events of API Gateway, tokens of a local identity. Behaviour of the HTTP API and its
 * authorizer belongs here; routes are in the template and answers in the functions.
 */
@NullMarked
package tidemark.local.gateway;

import org.jspecify.annotations.NullMarked;
