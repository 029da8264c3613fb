package id.antarkerja.community;

import id.antarkerja.community.moderation.Contribution;
import id.antarkerja.community.moderation.Moderated;
import id.antarkerja.community.moderation.Moderation;
import id.antarkerja.community.moderation.ReportReason;
import id.antarkerja.talk.Reports;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Messages that somebody reported come to the moderators, each alone: of the conversation around it
 * they see nothing.
 */
@Component
class ReportedMessages implements Moderated, Reports.Desk {
  private static final String KIND = "message";

  private final Reports reports;
  private final ObjectProvider<Moderation> moderation;

  ReportedMessages(Reports reports, ObjectProvider<Moderation> moderation) {
    this.reports = reports;
    this.moderation = moderation;
  }

  @Override
  public void reported(UUID message, Reports.Why why, String words) {
    moderation.getObject().report(KIND, message, ReportReason.valueOf(why.name()), words);
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Optional<Contribution> contribution(UUID id) {
    return reports
        .reported(id)
        .map(
            message ->
                new Contribution(
                    message.author(),
                    message.officeId(),
                    message.at(),
                    message.body(),
                    "/petugas/pejabat/" + message.author()));
  }

  @Override
  public void hide(UUID id) {
    reports.hide(id);
  }

  @Override
  public void show(UUID id) {
    reports.show(id);
  }
}
