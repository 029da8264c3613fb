package id.antarkerja.portal;

record LinkPage(LinkKind kind, String token, boolean good) {}
