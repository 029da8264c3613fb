-- Admins and auditors too change how accounts are entered; the owner gets a mail, they read none.
grant usage on schema notifications to antarkerja_admin, antarkerja_auditor;
grant insert on notifications.messages to antarkerja_admin, antarkerja_auditor;
