/**
 * How staff prove who they are: passkey or password with a code at sign-in, again before what does
 * the most harm, and what happens when somebody has lost all of it.
 *
 * <p>Owns the second factors, the counters of failed tries and the recoveries. It never decides
 * what somebody may do: that is {@code access}.
 */
@ApplicationModule(
    displayName = "Sign-in",
    allowedDependencies = {
      "web",
      "audit",
      "notifications",
      "documents",
      "jobs",
      "access",
      "kernel"
    })
@NullMarked
package id.antarkerja.signin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
