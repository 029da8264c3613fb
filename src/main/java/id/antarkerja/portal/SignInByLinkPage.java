package id.antarkerja.portal;

import id.antarkerja.web.Form;

/**
 * @param messageKey what happened before; "" when nothing did
 */
record SignInByLinkPage(LinkKind kind, String messageKey, Form form) {}
