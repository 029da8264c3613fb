package id.antarkerja.talk;

import id.antarkerja.web.Section;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The button on a colleague's card. */
@Component
class WriteToColleague implements Section {
  @Override
  public String page() {
    return "colleague";
  }

  @Override
  public int order() {
    return 10;
  }

  @Override
  public String labelKey() {
    return "talk.writeTo";
  }

  @Override
  public String href(UUID id) {
    return BeginPages.WITH + id;
  }
}
