package id.antarkerja.access;

import java.io.Serializable;

/** Whoever is signed in, of whatever kind: what each request binds as the one who acts. */
public interface SignedIn extends Serializable {
  Acting acting();

  /** What the top bar calls them. */
  String name();
}
