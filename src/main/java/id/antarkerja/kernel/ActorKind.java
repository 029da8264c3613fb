package id.antarkerja.kernel;

/** Who did it is part of every dated fact. */
public enum ActorKind {
  CITIZEN,
  OFFICER,
  EMPLOYER,
  SYSTEM
}
