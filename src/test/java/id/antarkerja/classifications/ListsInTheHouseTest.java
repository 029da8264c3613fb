package id.antarkerja.classifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.antarkerja.HouseTest;
import id.antarkerja.access.Acting;
import id.antarkerja.access.Role;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class ListsInTheHouseTest extends HouseTest {
  @Autowired private ReferenceLoader loader;
  @Autowired private Classifications lists;
  @Autowired private JdbcClient jdbc;

  @Test
  void the_database_holds_the_same_lists_as_the_program() {
    assertThat(count("regions")).isEqualTo(38 + 514 + 7285);
    assertThat(count("occupations")).isEqualTo(10 + 43 + 130 + 446 + 2137);
    assertThat(count("industries")).isEqualTo(2712);
    assertThat(count("skills")).isEqualTo(lists.skills().size());
    assertThat(count("aliases")).isPositive();
    assertThat(
            number("select sum(population) from classifications.regions where level = 'REGENCY'"))
        .isEqualTo(284_973_643L);
    assertThat(
            number(
                """
                select count(*) from (select group_code from classifications.skill_groups
                 group by group_code having abs(sum(share) - 1) > 0.0001) wrong
                """))
        .isZero();
  }

  @Test
  void nothing_is_loaded_twice() {
    assertThat(load()).isEmpty();
  }

  @Test
  void a_changed_list_is_loaded_again_and_only_that_one() {
    asSystem(
        () ->
            jdbc.sql("update classifications.schemes set checksum = 'old' where scheme = 'kbli'")
                .update());
    asSystem(
        () ->
            jdbc.sql("update classifications.industries set title = 'x' where code = '14111'")
                .update());
    assertThat(load()).containsExactly("kbli");
    assertThat(
            asSystem(
                () ->
                    jdbc.sql("select title from classifications.industries where code = '14111'")
                        .query(String.class)
                        .single()))
        .isEqualTo(lists.industryTitle("14111"));
    assertThat(load()).isEmpty();
  }

  @Test
  void programs_that_start_together_load_once() {
    asSystem(
        () ->
            jdbc.sql("update classifications.schemes set checksum = 'old' where scheme = 'skills'")
                .update());
    var loads =
        IntStream.range(0, 3).mapToObj(i -> CompletableFuture.supplyAsync(this::load)).toList();
    assertThat(loads.stream().map(CompletableFuture::join).filter(done -> !done.isEmpty()))
        .containsExactly(List.of("skills"));
  }

  @Test
  void an_officer_and_anybody_may_read_the_lists_but_not_write_them() {
    var officer =
        Acting.officer(UUID.randomUUID(), Role.OFFICER, UUID.randomUUID(), KARAWANG, "Petugas");
    assertThat(as(officer, () -> jdbcCount("skills"))).isPositive();
    assertThat(as(Acting.ANYONE, () -> jdbcCount("regions"))).isPositive();
    assertThatThrownBy(
            () -> as(officer, () -> jdbc.sql("delete from classifications.skill_groups").update()))
        .rootCause()
        .hasMessageContaining("permission denied");
  }

  @Test
  void a_look_up_answers_codes_labels_and_details_that_may_be_cached() {
    var answer = visitor().get("/cari/wilayah?q=karwang");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("content-type")).startsWith("application/json");
    assertThat(answer.header("cache-control")).contains("max-age=3600", "public");
    assertThat(answer.header("vary")).contains("Cookie", "Accept-Language");
    assertThat(body(answer.body()))
        .startsWith(
            "[{\"code\":\"3215\",\"label\":\"Kabupaten Karawang\",\"detail\":\"Jawa Barat\"}");
    assertThat(body(visitor().get("/cari/wilayah?q=bandung&level=kecamatan").body()))
        .doesNotContain("Kota Bandung\",\"detail\":\"Jawa Barat");
    assertThat(body(visitor().get("/cari/jabatan?q=operator+jahit").body()))
        .contains("\"code\":\"8153\"");
    assertThat(body(visitor().get("/cari/kbli?q=hotel+bintang").body())).contains("55110");
    assertThat(body(visitor().get("/cari/keahlian?q=&group=8153.01").body())).contains("\"301\"");
  }

  @Test
  void a_skill_is_named_in_the_language_of_the_reader() {
    var reader = visitor();
    assertThat(body(reader.get("/cari/keahlian?q=sewing+machine").body()))
        .contains("\"label\":\"Perawatan mesin jahit\"");
    reader.get("/bahasa/en");
    assertThat(body(reader.get("/cari/keahlian?q=sewing+machine").body()))
        .contains("\"label\":\"Sewing machine maintenance\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "q=",
        "q=%25",
        "q=%01",
        "q=%ED%A0%80",
        "q=%FF",
        "q=%",
        "q=%zz",
        "level=x",
        "q=a&q="
      })
  void a_text_that_cannot_be_read_is_an_empty_list_never_an_error(String query) throws IOException {
    for (String path : List.of("wilayah", "jabatan", "kbli", "keahlian")) {
      String answer = raw("/cari/" + path + "?" + query);
      assertThat(answer).startsWith("HTTP/1.1 200");
      if (!query.contains("q=a")) {
        assertThat(answer.substring(answer.indexOf("\r\n\r\n"))).contains("[]");
      }
    }
    assertThat(raw("/cari/wilayah?q=" + "b".repeat(101))).startsWith("HTTP/1.1 200").contains("[]");
  }

  private List<String> load() {
    return call(Acting.system("test"), loader::loadIfChanged);
  }

  private long count(String table) {
    return asSystem(() -> jdbcCount(table));
  }

  private long jdbcCount(String table) {
    return jdbc.sql("select count(*) from classifications." + table).query(Long.class).single();
  }

  private long number(String sql) {
    return asSystem(() -> jdbc.sql(sql).query(Long.class).single());
  }

  private static String body(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** As it stands, without a client that corrects the address. */
  private String raw(String target) throws IOException {
    try (var socket = new Socket("localhost", port)) {
      String request =
          "GET " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      return body(socket.getInputStream().readAllBytes());
    }
  }
}
