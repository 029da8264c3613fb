package id.antarkerja.portal;

import id.antarkerja.signin.WaysInView;

/** The ways in of somebody who is signed in, and where they are. */
record SecurityPage(LinkKind kind, WaysInView ways) {}
