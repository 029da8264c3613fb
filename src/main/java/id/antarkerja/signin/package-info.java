/**
 * How staff prove who they are: at sign-in, and again before what does the most harm.
 *
 * <p>It never decides what somebody may do: that is {@code access}.
 */
@ApplicationModule(
    displayName = "Sign-in",
    allowedDependencies = {"web", "access", "kernel"})
@NullMarked
package id.antarkerja.signin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
