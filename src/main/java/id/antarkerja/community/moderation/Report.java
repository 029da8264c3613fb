package id.antarkerja.community.moderation;

import java.time.Instant;
import java.util.UUID;

/** What somebody said against a text; who it was, moderators see, the author never. */
record Report(UUID reporter, ReportReason reason, String words, Instant at) {}
