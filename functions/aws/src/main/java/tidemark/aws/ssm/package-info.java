/** Credentials kept in the Parameter Store of Systems Manager. */
package tidemark.aws.ssm;
