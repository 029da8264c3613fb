package id.antarkerja.web;

/**
 * Our mark, two people handing over to each other, in a square of 32 units. The PNGs of it that a
 * phone puts on its home screen are in the static files, on a full square that it may cut.
 */
final class BrandMark {
  static final String SHAPES =
      """
      <rect width="32" height="32" rx="8" fill="#0956c3"/>\
      <g fill="none" stroke-width="3" stroke-linecap="round">\
      <path d="M7 21c0-5 4-9 9-9" stroke="#fff"/><path d="M25 11c0 5-4 9-9 9" stroke="#ffcc14"/></g>\
      <g stroke="none"><circle cx="7.5" cy="11" r="2.5" fill="#fff"/>\
      <circle cx="24.5" cy="21" r="2.5" fill="#ffcc14"/></g>""";

  private BrandMark() {}

  static String svg() {
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 32 32\">" + SHAPES + "</svg>";
  }
}
