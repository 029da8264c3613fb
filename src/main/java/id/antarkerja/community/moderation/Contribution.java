package id.antarkerja.community.moderation;

import java.time.Instant;
import java.util.UUID;

/**
 * What somebody wrote, for moderators.
 *
 * @param author the officer
 * @param text Markdown as it was written, its title first where it has one
 * @param href where it stands
 */
public record Contribution(UUID author, UUID officeId, Instant at, String text, String href) {}
