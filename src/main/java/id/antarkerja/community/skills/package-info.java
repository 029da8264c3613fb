/**
 * What officers say of their own digital skill, literacy and collaboration, and what they want to
 * do about it: for themselves. Heads see averages of groups, never anybody's answers. Door: {@link
 * id.antarkerja.community.skills.Skills}.
 */
@NullMarked
package id.antarkerja.community.skills;

import org.jspecify.annotations.NullMarked;
