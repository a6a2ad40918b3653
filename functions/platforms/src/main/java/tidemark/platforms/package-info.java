/** Every platform as the manners file and the code make it, and the asking of them. */
package tidemark.platforms;
