/**
 * Moderation of whatever is written in the officers' room, by any module: first posts that are
 * held, reports, decisions with reasons, the author's one answer. Door: {@link
 * id.antarkerja.community.moderation.Moderation}; a module whose texts are moderated contributes a
 * {@link id.antarkerja.community.moderation.Moderated}.
 */
@NamedInterface("moderation")
@NullMarked
package id.antarkerja.community.moderation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
