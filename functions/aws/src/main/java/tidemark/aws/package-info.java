/**
 * What every function reaches outside itself: clients of AWS, its environment, and whether a failure is an outage. What belongs to one
 * service or one port comes into a package of that service.
 */
package tidemark.aws;
