package id.antarkerja.practices;

import id.antarkerja.access.Acting;
import id.antarkerja.audit.Audit;
import id.antarkerja.kernel.NotThere;
import id.antarkerja.kernel.RefusedException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The numbers and files of a version: put to a draft of one's own, read with the version. */
@Service
@Transactional
public class PracticeParts {
  private final Practices practices;
  private final Measures measures;
  private final Attachments attachments;
  private final Audit audit;

  PracticeParts(Practices practices, Measures measures, Attachments attachments, Audit audit) {
    this.practices = practices;
    this.measures = measures;
    this.attachments = attachments;
    this.audit = audit;
  }

  /**
   * @throws NotThere unless the actor is writing a draft of that practice
   * @throws RefusedException {@code practices.measure.many}, {@code practices.measure.twice}
   */
  public UUID measure(UUID practice, NewMeasure measure) {
    UUID id = measures.addToVersion(practices.draftOfMine(practice).id(), measure);
    audit.wrote("practice.measured", practice);
    return id;
  }

  /** As {@link #measure}; one that is gone already changes nothing. */
  public void removeMeasure(UUID practice, UUID measure) {
    if (measures.remove("version_id", practices.draftOfMine(practice).id(), measure)) {
      audit.wrote("practice.unmeasured", practice);
    }
  }

  @Transactional(readOnly = true)
  public List<Measure> measures(UUID version) {
    return measures.ofVersion(version);
  }

  @Transactional(readOnly = true)
  public Map<UUID, Effect> effects(UUID practice) {
    return measures.effects(practice);
  }

  /**
   * @throws NotThere unless the actor is writing a draft of that practice
   * @throws RefusedException {@code practices.file.kind}, {@code practices.file.many}, {@code
   *     file.tooLarge}
   */
  public void attach(UUID practice, String name, byte[] content) {
    attachments.add(practices.draftOfMine(practice).id(), name, content);
    audit.wrote("practice.attached", practice);
  }

  @Transactional(readOnly = true)
  public List<Attachment> attachments(UUID version) {
    return attachments.of(version);
  }

  /**
   * @throws NotThere when the actor may read no version that has it
   */
  @Transactional(readOnly = true)
  public Attachment attachment(UUID practice, UUID file) {
    practices.one(practice);
    return attachments.one(practice, file);
  }

  @Transactional(readOnly = true)
  byte[] bytes(UUID file) {
    return attachments.bytes(file);
  }

  /** As the system on the writer's behalf, after the writer's draft was asked for. */
  void detach(UUID practice, UUID version, UUID file) {
    if (attachments.remove(version, file)) {
      audit.wrote("practice.detached", practice);
    }
  }

  static Acting onBehalf() {
    return Acting.onBehalfOf(Acting.current().actor(), "practices.attachments");
  }
}
