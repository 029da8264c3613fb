package id.antarkerja.interchange;

import id.antarkerja.kernel.Reason;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Reasons as codes and parameters; the words are made when they are shown. */
final class ReasonJson {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private ReasonJson() {}

  static String write(List<Reason> reasons) {
    ArrayNode list = JSON.createArrayNode();
    for (Reason reason : reasons) {
      ObjectNode one = list.addObject();
      one.put("code", reason.code());
      ArrayNode parameters = one.putArray("parameters");
      reason
          .parameters()
          .forEach(parameter -> parameters.add(parameter.toString().replace("\u0000", "")));
    }
    return JSON.writeValueAsString(list);
  }

  static List<Reason> read(String json) {
    List<Reason> reasons = new ArrayList<>();
    for (JsonNode one : JSON.readTree(json)) {
      List<Object> parameters = new ArrayList<>();
      one.path("parameters").forEach(parameter -> parameters.add(parameter.asString()));
      reasons.add(new Reason(one.path("code").asString(), List.copyOf(parameters)));
    }
    return List.copyOf(reasons);
  }
}
