package id.antarkerja.privacy;

import java.util.List;

record OpenedPage(List<OwnTrail.Reading> readings) {}
