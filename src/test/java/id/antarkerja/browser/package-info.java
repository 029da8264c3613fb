/** The whole house through its real pages: in a browser, and over plain HTTP. */
@NullMarked
package id.antarkerja.browser;

import org.jspecify.annotations.NullMarked;
