/** What all routes of the API share: the caller's role, JSON responses, and errors as problem details. A route itself belongs to its function. */
package tidemark.aws.http;
