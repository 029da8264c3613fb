package id.antarkerja.demo;

import id.antarkerja.jobseekers.Identity;
import id.antarkerja.jobseekers.LoadedJobseeker;
import id.antarkerja.jobseekers.NewJobseeker;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who was registered a second time under another spelling, for the search of duplicates.
 */
record Twin(long original, String territory) {
  /** By the place of the second registration; the originals are people of Karawang. */
  private static final Map<Long, Twin> KNOWN =
      Map.of(
          33L, new Twin(28, Land.KARAWANG),
          103L, new Twin(98, Land.KARAWANG),
          173L, new Twin(168, Land.KARAWANG),
          243L, new Twin(238, Land.BEKASI));

  static @Nullable Twin at(long index) {
    return KNOWN.get(index);
  }

  LoadedJobseeker of(LoadedJobseeker first, Draw draw, People people) {
    Identity who = first.person().identity();
    Identity again =
        new Identity(
            null,
            respelled(who.name()),
            who.sex(),
            who.bornOn(),
            who.birthPlace(),
            who.phone(),
            null,
            who.religion(),
            who.marital());
    LocalDate later = Calendar.workingDay(first.issuedOn().plusDays(draw.between(20, 60)));
    return people.loaded(
        draw,
        people.office(territory),
        later.isAfter(people.today()) ? first.issuedOn() : later,
        new NewJobseeker(again, first.person().profile(), first.person().consents(), true),
        null);
  }

  /** As another counter might write it. */
  static String respelled(String name) {
    if (name.startsWith("Muhammad ")) {
      return "M. " + name.substring(9);
    }
    String shorter =
        name.replace("dh", "d").replace("th", "t").replace("sy", "s").replace("ie", "i");
    if (!shorter.equals(name)) {
      return shorter;
    }
    String other =
        name.indexOf('i') > 0 ? name.replaceFirst("(?<=.)i", "y") : Names.oldSpelling(name);
    return other.equals(name) ? name + "h" : other;
  }
}
