package id.antarkerja.referrals;

/** What waits in a scope: steps of ours, open referrals, requests of other offices. */
public record ReferralCounts(long toDo, long running, long requests) {}
