-- Facts without personal data; sex, education and both territories are copied so that a report
-- needs nothing else.
create table referrals.referral_events (
  id                uuid primary key,
  referral_id       uuid not null references referrals.referrals (id),
  kind              text not null
                    check (kind in ('PROPOSED', 'AGREED', 'CONSENTED', 'DECLINED', 'LETTER_ISSUED',
                                    'LINK_RENEWED', 'INTERVIEW', 'OFFERED', 'HIRED', 'NOT_HIRED',
                                    'NO_SHOW', 'WITHDRAWN', 'NO_FEEDBACK')),
  reason            text check (reason ~ '^[A-Z_]{2,40}$'),
  at                timestamptz not null default now(),
  on_date           date not null,
  office_id         uuid not null,
  territory         text collate "C" not null,
  vacancy_territory text collate "C" not null,
  vacancy_id        uuid not null,
  sex               char(1) not null,
  education         smallint,
  actor_kind        text not null check (actor_kind in ('CITIZEN', 'OFFICER', 'EMPLOYER', 'SYSTEM')),
  actor             uuid
);
create index referral_events_by_referral on referrals.referral_events (referral_id, at, id);
create index referral_events_by_territory on referrals.referral_events (territory, on_date);
grant select, insert on referrals.referral_events to antarkerja_officer, antarkerja_system;
