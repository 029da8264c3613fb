package id.antarkerja.web;

/** A form without its key or version: not made by our pages, or cut on its way (422). */
public class BadForm extends RuntimeException {
  BadForm() {
    super("the form lacks its key or version");
  }
}
