package id.antarkerja.access;

import java.util.UUID;

/** Whom or what a decision is about. */
public sealed interface Subject {
  /** A person, with the office that holds them and the grants that open them. */
  record Person(UUID id) implements Subject {}

  /** Something that an office holds and that is no person's file: a contact, a stored file. */
  record Held(String territory) implements Subject {}

  static Subject person(UUID id) {
    return new Person(id);
  }

  static Subject heldBy(String territory) {
    return new Held(territory);
  }
}
