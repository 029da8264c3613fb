package id.antarkerja.signin;

record AccountPage(String email, WaysInView ways) {}
