/**
 * The port through which platforms are asked, with what limits, terms and credentials say of it. What one platform does differently does not
 * come in here.
 */
package tidemark.platform;
