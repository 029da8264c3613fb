package id.antarkerja.notifications;

import java.util.UUID;

/** A message with its body opened, for the officer who may pass it on by hand. */
public record Message(UUID id, String subject, String body, MessageState state) {}
