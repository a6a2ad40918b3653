/** Truth Social. */
package tidemark.platforms.truthsocial;
