package id.antarkerja.sso;

import id.antarkerja.web.Option;
import java.util.List;

record ChoicePage(List<Option> providers) {}
