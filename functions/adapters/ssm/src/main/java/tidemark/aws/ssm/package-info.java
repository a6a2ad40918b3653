/** Credentials in the Parameter Store of Systems Manager. Other credential stores get packages of their own. */
package tidemark.aws.ssm;
