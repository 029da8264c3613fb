package id.antarkerja.web;

/**
 * How much waits behind an item of the menu, contributed as a bean by the module that knows. It is
 * asked with every page of an officer: one look at an index, in a transaction of its own.
 */
public interface NavCount {
  /** Key of the item; its words are {@code nav.<key>.waiting}. */
  String item();

  /** For the one who acts; 0 shows nothing. */
  long waiting();
}
