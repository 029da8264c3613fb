package id.antarkerja.community.skills;

import id.antarkerja.access.Allowed;
import id.antarkerja.access.Role;
import id.antarkerja.officers.Office;
import id.antarkerja.officers.Offices;
import id.antarkerja.web.Page;
import id.antarkerja.web.T;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Averages for who answers for an office; never of less than five officers. */
@Controller
class PicturePages {
  private final Skills skills;
  private final Offices offices;
  private final TransactionOperations transaction;

  PicturePages(Skills skills, Offices offices, TransactionOperations transaction) {
    this.skills = skills;
    this.offices = offices;
    this.transaction = transaction;
  }

  @GetMapping(SkillPages.HOME + "/gambaran")
  @Allowed({Role.OFFICER, Role.HEAD})
  ModelAndView picture() {
    boolean sees = Boolean.TRUE.equals(transaction.execute(status -> skills.seesPicture()));
    List<Group> groups = Objects.requireNonNull(transaction.execute(status -> skills.picture()));
    Map<String, String> names = new HashMap<>();
    for (Group group : groups) {
      if (group.place() != null) {
        names.put(group.place(), offices.byTerritory(group.place()).map(Office::name).orElse(""));
      }
    }
    return Page.of("community/skills/picture", new PicturePage(sees, groups, names));
  }

  /** "2,7". */
  static String decimal(double value) {
    return String.format(T.locale(), "%.1f", value);
  }

  record PicturePage(boolean sees, List<Group> groups, Map<String, String> names) {
    List<Dimension> dimensions() {
      return List.of(Dimension.values());
    }

    String name(Group group) {
      if (group.place() == null) {
        return T.t("skills.picture.whole");
      }
      String name = names.getOrDefault(group.place(), "");
      return name.isEmpty() ? T.t("skills.picture.other") : name;
    }

    String average(Group group, Dimension dimension) {
      Double average = group.average(dimension);
      return average == null ? "" : decimal(average);
    }

    boolean leavesOut() {
      return groups.stream().anyMatch(one -> one.officers() == null);
    }
  }
}
