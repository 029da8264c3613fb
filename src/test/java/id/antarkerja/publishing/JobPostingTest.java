package id.antarkerja.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class JobPostingTest {
  @Test
  void no_text_can_end_the_data_block() {
    String json = JobPosting.json("</script><!-- <script> & ' \u2028");

    assertThat(json).doesNotContain("<", ">", "&", "'", "\u2028");
    assertThat(JsonMapper.builder().build().readTree(json).asString())
        .isEqualTo("</script><!-- <script> & ' \u2028");
  }

  @Test
  void numbers_lists_and_nothing_are_json() {
    String json = JobPosting.json(Map.of("a", Arrays.asList(1, true, null, List.of("\"\\\n"))));

    assertThat(json).isEqualTo("{\"a\":[1,true,null,[\"\\u0022\\u005c\\u000a\"]]}");
  }
}
