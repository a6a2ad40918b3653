/** Test support for what is deployed: a function's zip unpacked and run in a process of its own. Tests that need packaged functions use it. */
package tidemark.local.zip;
