package id.antarkerja.web;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The sections of a page, in their order. */
@Component
public class Sections {
  private final ObjectProvider<Section> sections;

  Sections(ObjectProvider<Section> sections) {
    this.sections = sections;
  }

  public List<Link> of(String page, UUID id) {
    return sections.stream()
        .filter(section -> section.page().equals(page))
        .sorted(Comparator.comparingInt(Section::order))
        .map(section -> new Link(section.labelKey(), section.href(id)))
        .toList();
  }

  /** A link in the tabs of a page; the label is a text key. */
  public record Link(String labelKey, String href) {}
}
