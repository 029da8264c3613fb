package id.antarkerja.caseload;

/**
 * A kind of work that waits at an office: where it comes from, how it is counted, where it is done.
 * A new kind is one more value and its texts {@code caseload.<NAME>.*}.
 */
enum ActionSource {
  /** An employer got the letter and has not answered in time. */
  EMPLOYER_ANSWER(
      "phone",
      "n",
      "/petugas/rujukan?tab=tindakan",
      "/petugas/rujukan/",
      Day.DUE,
      """
      select r.id as ref, r.person_name as title, r.vacancy_title as about,
             r.employer_name as other, r.due_on as day, r.person_id
        from referrals.referrals r
       where r.territory = :own and r.ended_on is null and r.due_side = 'EMPLOYER'
         and r.due_on < :today
      """),
  /** A person was asked and the answer is due. */
  PERSON_ANSWER(
      "phone",
      "w",
      "/petugas/rujukan?tab=tindakan",
      "/petugas/rujukan/",
      Day.DUE,
      """
      select r.id, r.person_name, r.vacancy_title, r.employer_name, r.due_on, r.person_id
        from referrals.referrals r
       where r.territory = :own and r.ended_on is null and r.due_side = 'PERSON'
         and r.due_on <= :today
      """),
  /** A person agreed and has no letter yet. */
  LETTER(
      "file-text",
      "",
      "/petugas/rujukan?tab=tindakan",
      "/petugas/rujukan/",
      Day.SINCE,
      """
      select r.id, r.person_name, r.vacancy_title, r.employer_name,
             coalesce(r.answered_on, r.proposed_on), r.person_id
        from referrals.referrals r
       where r.territory = :own and r.ended_on is null and r.status = 'AGREED'
      """),
  /** Another office asks for somebody of ours. */
  REQUEST(
      "message-circle",
      "w",
      "/petugas/rujukan?tab=permintaan",
      "/petugas/rujukan/permintaan/",
      Day.DUE,
      """
      select q.id, q.vacancy_title, q.employer_name, q.from_office_name, q.due_on, null::uuid
        from referrals.requests q
       where q.to_territory = :own and q.status = 'OPEN'
      """),
  /** An officer opened a person of another office in an emergency; the head looks at it. */
  GLASS(
      "shield-check",
      "n",
      "/petugas/darurat",
      "/petugas/darurat#",
      Day.DUE,
      """
      select g.id, g.account_name, '', '', ((g.at + interval '24 hours') at time zone :zone)::date,
             null::uuid
        from jobseekers.glass_waiting g
       where :head and g.waits_at = :own
         and access.second_against(:self, g.account_id) is null
      """),
  /** One side says that somebody works; the other has not confirmed. */
  PLACEMENT(
      "user-check",
      "g",
      "/petugas/penempatan?tab=menunggu",
      "/petugas/penempatan/",
      Day.SINCE,
      """
      select p.id, p.person_name, p.vacancy_title, p.employer_name, p.start_on, p.person_id
        from placements.placements p
       where p.territory = :own and p.status = 'REPORTED'
      """),
  /** Still at work after 1, 3, 6, 12 months? */
  FOLLOW_UP(
      "calendar-event",
      "g",
      "/petugas/penempatan?tab=tindak-lanjut",
      "/petugas/penempatan/",
      Day.DUE,
      """
      select p.id, p.person_name, f.month::text, p.employer_name, f.due_on, p.person_id
        from placements.follow_ups f join placements.placements p on p.id = f.placement_id
       where f.territory = :own and f.done_on is null and not f.dropped and f.due_on <= :today
      """),
  /** A vacancy that nobody has verified. */
  VERIFICATION(
      "shield-check",
      "w",
      "/petugas/lowongan?status=SUBMITTED",
      "/petugas/lowongan/",
      Day.SINCE,
      """
      select v.id, v.title, v.employer_name, '', (v.created_at at time zone :zone)::date,
             null::uuid
        from vacancies.vacancies v
       where v.territory = :own and v.status = 'SUBMITTED' and v.closes_at > :now
      """),
  /**
   * A card that must be reported, or that ends, within two weeks. Asked by day of issue, some days
   * wider as months are not equally long: of a large office only what is near is looked at, and no
   * more persons than are wanted.
   */
  CARD(
      "certificate",
      "w",
      "/petugas/pencari-kerja",
      "/petugas/pencari-kerja/",
      Day.DUE,
      """
      select j.public_id, j.name, d.what, '', d.due_on, j.id
        from (
         select c.person_id, c.what, c.due_on from (
          select r.person_id, 'REPORT' as what, r.due_on
            from unnest(:reports) with ordinality m (months, nth)
           cross join lateral (
             select r.person_id, r.expires_on,
                    (r.issued_on + make_interval(months => m.months))::date as due_on
               from jobseekers.registrations r
              where r.territory = :own and r.status = 'ISSUED'
                and r.reports = (m.nth - 1)::smallint
                and r.issued_on
                    between (cast(:longAgo as date) - make_interval(months => m.months))::date - 3
                        and (cast(:soon as date) - make_interval(months => m.months))::date + 3
             offset 0) r
           where r.due_on <= r.expires_on
           union all
          select r.person_id,
                 case when r.reports < cardinality(:reports) then 'REPORT' else 'END' end,
                 r.expires_on
            from jobseekers.registrations r
           where r.territory = :own and r.status = 'ISSUED'
             and r.expires_on between :longAgo and :soon
             and (r.reports >= cardinality(:reports)
                  or (r.issued_on + make_interval(
                        months => (:reports)[r.reports + 1]))::date > r.expires_on)) c
          where c.due_on between :longAgo and :soon
          order by c.due_on, c.person_id limit :most) d
        join jobseekers.jobseekers j on j.id = d.person_id
      """),
  /** Somebody asks something about their data; a clock of 3×24 hours runs. */
  PRIVACY(
      "shield-check",
      "n",
      "/petugas/privasi",
      "/petugas/privasi/",
      Day.DUE,
      """
      select c.id, j.name, c.kind, '', (c.due_at at time zone :zone)::date, c.person_id
        from privacy.cases c join jobseekers.jobseekers j on j.id = c.person_id
       where c.territory = :own and c.state in ('REQUESTED', 'CHECKED')
      """),
  /** Something happened to personal data; notice is due within 3×24 hours. */
  INCIDENT(
      "shield-exclamation",
      "n",
      "/petugas/insiden",
      "/petugas/insiden/",
      Day.DUE,
      """
      select i.id, left(i.what, 80), '', '', (i.due_at at time zone :zone)::date, null::uuid
        from privacy.incidents i where i.territory = :own and i.state = 'OPEN'
      """),
  /** A published vacancy for which nobody was ever put forward. */
  NO_CANDIDATE(
      "arrows-join",
      "",
      "/petugas/lowongan?status=PUBLISHED",
      "/petugas/lowongan/",
      Day.DUE,
      """
      select v.id, v.title, v.employer_name, (v.openings - v.filled)::text, v.expires_on,
             null::uuid
        from vacancies.vacancies v
       where v.territory = :own and v.status = 'PUBLISHED' and v.closes_at > :now
         and not exists (select 1 from referrals.referrals r where r.vacancy_id = v.id)
      """);

  /** What the day of a row is. */
  enum Day {
    DUE,
    /** It waits from that day on; nothing says until when. */
    SINCE
  }

  private final String icon;
  private final String tone;
  private final String listHref;
  private final String itemHref;
  private final Day day;
  private final String sql;

  ActionSource(String icon, String tone, String listHref, String itemHref, Day day, String sql) {
    this.icon = icon;
    this.tone = tone;
    this.listHref = listHref;
    this.itemHref = itemHref;
    this.day = day;
    this.sql = sql;
  }

  String icon() {
    return icon;
  }

  /** Class of the icon's square: n urgent, w warning, g good, or none. */
  String iconClass() {
    return tone.isEmpty() ? "ico" : "ico " + tone;
  }

  /** The list where all of this kind are. */
  String listHref() {
    return listHref;
  }

  String itemHref() {
    return itemHref;
  }

  boolean hasDeadline() {
    return day == Day.DUE;
  }

  /** Columns: id in addresses, title, about, other, day, person named; at least :most rows. */
  String sql() {
    return sql;
  }

  String textKey(String what) {
    return "caseload." + name() + "." + what;
  }
}
