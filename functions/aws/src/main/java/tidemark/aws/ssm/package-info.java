/** Credentials kept in the Parameter Store of Systems Manager. Other places that keep credentials get a package of their own. */
package tidemark.aws.ssm;
