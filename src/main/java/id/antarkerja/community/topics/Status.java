package id.antarkerja.community.topics;

/** Whether a topic takes answers. */
enum Status {
  OPEN,
  CLOSED,
  DUPLICATE;

  String textKey() {
    return "topics.status." + name();
  }
}
