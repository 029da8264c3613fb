package id.antarkerja.referrals;

/** The employer takes the person; heard inside the transaction by the ledger. */
public record EmployerAccepted(Referral referral, Acceptance acceptance) {}
