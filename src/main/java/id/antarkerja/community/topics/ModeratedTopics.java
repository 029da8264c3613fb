package id.antarkerja.community.topics;

import id.antarkerja.community.moderation.Contribution;
import id.antarkerja.community.moderation.Moderated;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Topics, answers and comments, as moderators see them. */
@Configuration(proxyBeanMethods = false)
class ModeratedTopics {
  @Bean
  Moderated moderatedTopics(TopicRepository rows) {
    return new Kind(Topics.TOPIC, rows, rows::topicsAsWritten);
  }

  @Bean
  Moderated moderatedAnswers(TopicRepository rows) {
    return new Kind(Topics.ANSWER, rows, rows::repliesAsWritten);
  }

  @Bean
  Moderated moderatedComments(TopicRepository rows) {
    return new Kind(Topics.COMMENT, rows, rows::repliesAsWritten);
  }

  private record Kind(
      String kind, TopicRepository rows, Function<Collection<UUID>, Map<UUID, Contribution>> read)
      implements Moderated {
    @Override
    public Optional<Contribution> contribution(UUID id) {
      return Optional.ofNullable(read.apply(List.of(id)).get(id));
    }

    @Override
    public Map<UUID, Contribution> contributions(Collection<UUID> ids) {
      return read.apply(ids);
    }

    @Override
    public void hide(UUID id) {
      rows.restate(id);
    }

    @Override
    public void show(UUID id) {
      rows.restate(id);
    }
  }
}
