/**
 * Messages to people outside: written in the transaction of what they tell, sent afterwards.
 *
 * <p>Owns {@code notifications.messages}. Address and body are sealed, because the body may carry a
 * link that opens something. Without a configured channel nothing is sent and nothing pretends to
 * be: the message says so and an officer's page offers its text to copy. Nothing of a message is
 * ever logged.
 */
@ApplicationModule(
    displayName = "Notifications",
    allowedDependencies = {"jobs", "access", "kernel"})
@NullMarked
package id.antarkerja.notifications;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
