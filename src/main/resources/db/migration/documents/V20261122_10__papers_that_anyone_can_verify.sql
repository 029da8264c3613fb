create schema documents;
grant usage on schema documents to
  antarkerja_officer, antarkerja_citizen, antarkerja_employer, antarkerja_public, antarkerja_system;

-- What the public page of a paper says: never a name, a number or an id of a person.
create table documents.verifications (
  code             text primary key check (code ~ '^[2-9A-HJKMNP-TV-Z]{12}$'),
  kind             text not null check (kind in ('REFERRAL_LETTER', 'AK1')),
  issued_on        date not null,
  subject_initials text not null check (length(subject_initials) between 1 and 8),
  title            text not null check (length(title) <= 200),
  office_name      text not null,
  valid            boolean not null default true,
  revoked_at       timestamptz,
  created_at       timestamptz not null default now(),
  check (valid = (revoked_at is null))
);
grant select on documents.verifications to
  antarkerja_officer, antarkerja_citizen, antarkerja_employer, antarkerja_public, antarkerja_system;
grant insert on documents.verifications to antarkerja_officer, antarkerja_system;
grant update (valid, revoked_at) on documents.verifications to antarkerja_officer, antarkerja_system;
