/** The HTTP API on one port of 127.0.0.1: routes of the template, events of API Gateway, tokens of a local identity. */
@NullMarked
package tidemark.local.gateway;

import org.jspecify.annotations.NullMarked;
