package id.antarkerja.vacancies;

import static java.util.regex.Pattern.CASE_INSENSITIVE;
import static java.util.regex.Pattern.UNICODE_CASE;
import static java.util.regex.Pattern.UNICODE_CHARACTER_CLASS;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The shapes in which criteria stand in vacancy texts, Indonesian and English. Conservative: a word
 * that has an innocent everyday use counts only where it stands as a requirement.
 *
 * @param innocentAfter words shortly before the hit that make it innocent ("asrama khusus
 *     perempuan"), or null
 */
record CriteriaPatterns(
    CriteriaKind kind, String language, Pattern shape, @Nullable Pattern innocentAfter) {

  /** Where a requirement begins: a line, a list mark, punctuation. Not part of the hit. */
  private static final String START = "(?<=^|[\\n•·*–:;,.(/>-]|\\d[.)])\\s*+";

  private static final String STOP = "(?=\\s*(?:[,.;:/)(\\n•&-]|$|\\d))";
  private static final String LIMIT =
      "(?:\\s*(?:antara|maks(?:imal|imum)?|max(?:imal|imum)?|min(?:imal|imum)?|di\\s?bawah|di\\s?atas|kurang"
          + " dari|tidak lebih dari|paling tinggi|sampai|hingga|kisaran|under|below|between|up"
          + " to|not more than|not over)\\b\\.?)*";
  private static final String TO =
      "(?:\\s*(?:-|–|—|s/?d|sampai dengan|sampai|hingga|to|and|dan)\\s*\\d{2})?";
  private static final String YEARS = "(?:\\s*(?:tahun|thn|th|years?(?:\\s+old)?|y\\.?o)\\b\\.?)?";
  private static final String MALE = "pria|laki-?\\s?laki|lelaki|cowok|ikhwan";
  private static final String FEMALE = "wanita|perempuan|cewek|akhwat";
  private static final String EITHER = "(?:" + MALE + "|" + FEMALE + ")";
  private static final String WANTED =
      "(?:khusus|diutamakan|hanya|dibutuhkan|dicari|mencari|membutuhkan|prioritas|diprioritaskan)";
  private static final String FAITH =
      "(?:islam|kristen|katolik|protestan|hindu|budd?ha|kong\\s?hu\\s?cu)";

  /** Both sexes named together: an open door, blanked before looking for one of them. */
  static final Pattern BOTH_SEXES =
      pattern(
          "\\b(?:(?:"
              + MALE
              + ")\\s*(?:/|,|&|dan|atau|maupun|and|or)\\s*(?:/\\s*)?(?:"
              + FEMALE
              + ")|(?:"
              + FEMALE
              + ")\\s*(?:/|,|&|dan|atau|maupun)\\s*(?:/\\s*)?(?:"
              + MALE
              + ")|males?\\s*(?:/|,|&|and|or)\\s*females?|females?\\s*(?:/|,|&|and|or)\\s*males?)\\b");

  private static final String THINGS =
      "(?:mesin|alat|unit|barang|produk|suhu|sistem|jaringan|operasi(?:onal)?|kendaraan|motor|mobil|tekanan"
          + "|kain|kemasan|bahan|kabel|gedung|bangunan|ban)";
  private static final Pattern NOT_THE_APPLICANT =
      pattern(
          "(?:perusahaan|company|kami|gedung|bangunan|mesin|kendaraan|motor|mobil|anak|balita|bayi|lansia|siswa|murid"
              + "|pasien|peserta|santri|nasabah|pelanggan|children|students?|kids)(?:-anak)?(?:\\s+(?:yang|kami|telah|sudah|ini))*\\s*$");

  static final List<CriteriaPatterns> ALL =
      List.of(
          of(
              CriteriaKind.AGE,
              "id",
              "\\b(?:batas(?:an)?\\s+)?(?:ber)?(?:usia|umur)\\b\\s*[:=]?"
                  + LIMIT
                  + "\\s*[:=]?\\s*\\d{2}(?!\\d)"
                  + TO
                  + YEARS,
              NOT_THE_APPLICANT),
          of(
              CriteriaKind.AGE,
              "en",
              "\\b(?:max(?:imum)?\\.?\\s+|min(?:imum)?\\.?\\s+)?aged?\\b(?:\\s+(?:limit|range|requirement))?\\s*[:=]?(?:\\s*is)?"
                  + LIMIT
                  + "\\s*[:=]?\\s*\\d{2}(?!\\d)"
                  + TO
                  + YEARS,
              NOT_THE_APPLICANT),
          of(
              CriteriaKind.AGE,
              "en",
              "\\b(?:(?:max(?:imum)?\\.?|under|below|not more than|not"
                  + " over)\\s*)?\\d{2}(?:\\s*(?:-|–|to)\\s*\\d{2})?\\s*years?\\s+old\\b",
              NOT_THE_APPLICANT),
          of(
              CriteriaKind.SEX,
              "id",
              "\\b(?:jenis kelamin|gender|kelamin)\\s*[:=]?\\s*" + EITHER + "\\b",
              null),
          of(CriteriaKind.SEX, "en", "\\b(?:gender|sex)\\s*[:=]\\s*(?:fe)?male\\b", null),
          of(
              CriteriaKind.SEX,
              "id",
              "\\b"
                  + WANTED
                  + "\\s+(?:untuk\\s+)?(?:seorang\\s+)?(?:(?:karyawan|tenaga|pegawai|pelamar|kandidat)\\s+)?"
                  + EITHER
                  + "\\b",
              pattern(
                  "(?:asrama|mess|kamar|toilet|gerbong|kos|kost|ruang|produk|pakaian|busana|sepatu|salon)\\s*$")),
          of(
              CriteriaKind.SEX,
              "id",
              START
                  + EITHER
                  + "\\b(?=\\s*(?:[,.;:/)(\\n"
                  + "•&-]|$|\\d|(?:ber)?usia|umur|maks|max|min|belum|single|lajang|berpenampilan|sehat))",
              null),
          of(
              CriteriaKind.SEX,
              "en",
              START + "(?:preferably\\s+)?(?:fe)?males?\\b(?:\\s+(?:only|preferred))?" + STOP,
              null),
          of(
              CriteriaKind.SEX,
              "en",
              "\\b(?:fe)?males?\\s+(?:only|preferred|candidates?|applicants?)\\b",
              null),
          of(
              CriteriaKind.MARITAL_STATUS,
              "id",
              "\\b(?:status\\s*[:=]?\\s*)?belum\\s+(?:pernah\\s+)?(?:menikah|nikah|kawin|berkeluarga)\\b",
              null),
          of(
              CriteriaKind.MARITAL_STATUS,
              "id",
              "\\bstatus(?:\\s+(?:pernikahan|perkawinan|nikah))?\\s*[:=]?\\s*(?:masih\\s+)?(?:single|lajang|menikah|kawin)\\b",
              null),
          of(
              CriteriaKind.MARITAL_STATUS,
              "id",
              START + "(?:masih\\s+|diutamakan\\s+)?(?:single|lajang)\\b" + STOP,
              null),
          of(
              CriteriaKind.MARITAL_STATUS,
              "en",
              "\\b(?:unmarried|not\\s+married|marital\\s+status\\s*[:=]?\\s*(?:single|married))\\b",
              null),
          of(
              CriteriaKind.LOOKS,
              "id",
              "\\b(?:ber)?penampilan\\s+(?:yang\\s+)?(?:menarik|cantik|tampan|good\\s?-?looking|oke|rupawan)\\b",
              pattern(
                  "(?:"
                      + THINGS
                      + "|etalase|toko|kue|makanan|ruangan)(?:\\s+(?:dengan|yang|agar))*\\s*$")),
          of(
              CriteriaKind.LOOKS,
              "id",
              "\\b(?:berparas|berwajah)\\s+(?:menarik|cantik|tampan|manis)\\b",
              null),
          of(
              CriteriaKind.LOOKS,
              "id",
              "\\b(?:berkulit|kulit)\\s+(?:putih|bersih|cerah)\\b",
              pattern("(?:perawatan|produk|untuk|krim)\\s*$")),
          of(
              CriteriaKind.LOOKS,
              "en",
              "\\bgood\\s*-?\\s*looking\\b|\\battractive\\s+(?:appearance|looks?|face)\\b",
              null),
          of(
              CriteriaKind.BODY_SIZE,
              "id",
              "\\b(?:tinggi|berat)\\s+badan\\s*[:=]?(?:\\s*(?:dan|&|/)\\s*(?:tinggi|berat)(?:\\s+badan)?)?(?:\\s*(?:min(?:imal|imum)?|maks(?:imal|imum)?|max|di"
                  + " atas)\\b\\.?)*\\s*[:=]?\\s*(?:\\d{2,3}(?:\\s*(?:cm|kg))?|ideal|proporsional)(?!\\d)",
              null),
          of(
              CriteriaKind.BODY_SIZE,
              "id",
              "\\bTB\\s*(?:/\\s*BB)?\\s*(?:min(?:imal)?\\.?)?\\s*[:=]?\\s*1\\d{2}(?:\\s*cm)?(?!\\d)",
              null),
          of(
              CriteriaKind.BODY_SIZE,
              "en",
              "\\bheight\\s*(?:of\\s+)?(?:min(?:imum)?\\.?|at least)?\\s*[:=]?\\s*1\\d{2}\\s*cm\\b",
              null),
          of(
              CriteriaKind.RELIGION,
              "id",
              "\\b(?:ber)?agama\\s*[:=]?\\s*" + FAITH + "\\b",
              pattern("(?:guru|pendidikan|pelajaran|dosen)\\s*$")),
          of(
              CriteriaKind.RELIGION,
              "id",
              START
                  + "(?:(?:khusus|diutamakan|hanya|seorang)\\s+)?(?:muslim|muslimah|nasrani|non\\s?-?muslim)\\b(?:\\s*/\\s*muslimah)?"
                  + STOP,
              null),
          of(
              CriteriaKind.RELIGION,
              "en",
              "\\b(?:muslim|christian|catholic)\\s+(?:teachers?|candidates?|applicants?|staff|only)\\b",
              null),
          of(
              CriteriaKind.RELIGION,
              "id",
              "\\b(?:(?:wajib|harus|bersedia|diutamakan|tidak)\\s+)?ber(?:hijab|jilbab|kerudung)\\b|\\b(?:lepas|non)\\s+(?:hijab|jilbab)\\b",
              null),
          of(
              CriteriaKind.PHYSICAL_CONDITION,
              "id",
              "\\b(?:kondisi\\s+)?(?:fisik|jasmani|tubuh|badan|kondisi)\\s+(?:yang\\s+)?normal\\b|\\bnormal\\s+(?:secara\\s+)?fisik\\b",
              pattern(THINGS + "(?:\\s+(?:tetap|selalu|berada|dalam|pada|di))*\\s*$")),
          of(
              CriteriaKind.PHYSICAL_CONDITION,
              "id",
              "\\b(?:tidak|bebas|tanpa|bukan)\\s+(?:memiliki\\s+|ada\\s+|penyandang\\s+)?(?:cacat|difabel|disabilitas)(?:\\s+(?:fisik|mental|tubuh))?\\b",
              pattern(THINGS + "(?:\\s+(?:jadi|yang|agar|supaya))*\\s*$")),
          of(
              CriteriaKind.PHYSICAL_CONDITION,
              "en",
              "\\b(?:physically\\s+normal|no\\s+(?:physical\\s+)?disabilit(?:y|ies)|not\\s+disabled|able-bodied)\\b",
              null));

  private static CriteriaPatterns of(
      CriteriaKind kind, String language, String shape, @Nullable Pattern innocentAfter) {
    return new CriteriaPatterns(kind, language, pattern(shape), innocentAfter);
  }

  private static Pattern pattern(String regex) {
    return Pattern.compile(regex, CASE_INSENSITIVE | UNICODE_CASE | UNICODE_CHARACTER_CLASS);
  }
}
