/**
 * Signing in by the government's own sign-on (OpenID Connect), for officers; off unless {@code
 * antarkerja.sso.enabled} says otherwise.
 *
 * <p>Who somebody is there is the pair of issuer and subject, linked to an account by an admin or
 * by an invitation that the officer follows; never an e-mail address, and one issuer can't speak
 * for another's people. Owns these links and invitations. Never makes an account; keeps no token.
 */
@ApplicationModule(
    displayName = "Single sign-on",
    allowedDependencies = {"signin", "web", "audit", "documents", "access", "kernel"})
@NullMarked
package id.antarkerja.sso;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
