package id.antarkerja.portal;

import id.antarkerja.web.Form;

record CardSignInPage(String code, Form form) {}
