package id.antarkerja.privacy;

import id.antarkerja.web.Form;
import java.util.List;

record IncidentListPage(List<Incident> incidents, Form form) {}
