package id.antarkerja.kernel;

/** As on the ID card; codes L and P as in the statutory forms. */
public enum Sex {
  L,
  P
}
