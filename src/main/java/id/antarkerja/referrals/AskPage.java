package id.antarkerja.referrals;

import id.antarkerja.web.Form;
import java.util.UUID;

/** What an office asks for before it asks: the card in words, the vacancy, whom it will ask. */
record AskPage(
    UUID card,
    Target where,
    String wanted,
    String skills,
    String regency,
    String officeName,
    int days,
    Form form) {}
