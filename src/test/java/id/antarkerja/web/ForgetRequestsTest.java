package id.antarkerja.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.antarkerja.HouseTest;
import id.antarkerja.access.Acting;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Answers to forms are kept as long as somebody may send a form again, not for ever. */
class ForgetRequestsTest extends HouseTest {
  @Autowired private ForgetRequests forgetting;

  @Test
  void answers_older_than_thirty_days_are_forgotten_and_no_other() {
    owner()
        .sql(
            """
            insert into web.requests (actor, key, hash, at)
            select 'OFFICER:forget', uuidv7(), '', now() - make_interval(days => d)
              from generate_series(1, 2500) n, (values (29), (31)) age (d)
             where d = 31 or n <= 3
            """)
        .update();
    call(
        Acting.system("test"),
        () -> {
          forgetting.run();
          return 1;
        });
    assertThat(
            owner()
                .sql("select count(*) from web.requests where actor = 'OFFICER:forget'")
                .query(Long.class)
                .single())
        .isEqualTo(3);
    owner().sql("delete from web.requests where actor = 'OFFICER:forget'").update();
  }
}
