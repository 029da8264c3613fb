-- The counter's row lock gives each number once; this holds also against whoever goes around it.
create unique index referrals_one_letter_number on referrals.referrals (letter_no)
  where letter_no is not null;
create unique index referrals_one_letter_code on referrals.referrals (letter_code)
  where letter_code is not null;
