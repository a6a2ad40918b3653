/** The API's edge: who asks, answers in JSON, and errors as problem details. */
package tidemark.aws.http;
