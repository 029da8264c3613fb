/**
 * Topics of the Community of Practice: questions, answers, comments, what helped, what one follows,
 * and who might know. Door: {@link id.antarkerja.community.topics.Topics}.
 */
@NamedInterface("topics")
@NullMarked
package id.antarkerja.community.topics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
