/** LinkedIn. */
package tidemark.platforms.linkedin;
