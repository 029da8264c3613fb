package id.antarkerja.officers;

import id.antarkerja.access.Acting;
import id.antarkerja.access.Scope;
import id.antarkerja.classifications.Classifications;
import id.antarkerja.classifications.Region;
import id.antarkerja.kernel.Digests;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Enters the public offices once: the centre, one per province and regency of the official list,
 * and the migrant-worker agency's head office. Names are generic until an office gives its own.
 */
@Component
@Order(20)
class OfficeLoading implements ApplicationRunner {
  private final JdbcClient jdbc;
  private final JdbcTemplate batch;
  private final TransactionTemplate transaction;
  private final Classifications classifications;

  OfficeLoading(
      JdbcClient jdbc,
      JdbcTemplate batch,
      TransactionTemplate transaction,
      Classifications classifications) {
    this.jdbc = jdbc;
    this.batch = batch;
    this.transaction = transaction;
    this.classifications = classifications;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    Acting.asSystem(
        "offices.load",
        () ->
            transaction.executeWithoutResult(
                status -> {
                  if (!anyOffice()) {
                    insert(publicOffices());
                  }
                }));
  }

  private boolean anyOffice() {
    return jdbc.sql("select exists (select 1 from officers.offices)").query(Boolean.class).single();
  }

  private void insert(List<Office> offices) {
    batch.batchUpdate(
        """
        insert into officers.offices (id, kind, name, region, territory) values (?, ?, ?, ?, ?)
        """,
        offices,
        200,
        (statement, office) -> {
          statement.setObject(1, office.id().value());
          statement.setString(2, office.kind().name());
          statement.setString(3, office.name());
          statement.setString(4, office.region());
          statement.setString(5, office.territory());
        });
  }

  private List<Office> publicOffices() {
    List<Office> offices = new ArrayList<>();
    offices.add(office(OfficeKind.CENTRE, "Kementerian Ketenagakerjaan", "", Scope.EVERYWHERE));
    offices.add(
        office(OfficeKind.MIGRANT_AGENCY, "Badan Pelindungan Pekerja Migran, pusat", "", "b"));
    for (Region province : classifications.provinces()) {
      offices.add(
          office(
              OfficeKind.PROVINCE,
              "Disnaker Provinsi " + province.name(),
              province.code(),
              province.code()));
    }
    for (Region regency : classifications.regencies()) {
      offices.add(
          office(OfficeKind.REGENCY, "Disnaker " + regency.name(), regency.code(), regency.code()));
    }
    return offices;
  }

  /** The id follows from the territory: an office is the same one in every installation. */
  static Office office(OfficeKind kind, String name, String region, String territory) {
    return new Office(new OfficeId(named(territory)), kind, name, region, territory);
  }

  /** A name-based id (RFC 9562, version 8) from SHA-256: two territories never share one. */
  private static UUID named(String territory) {
    ByteBuffer bytes = ByteBuffer.wrap(Digests.sha256("antarkerja/office/" + territory));
    long high = (bytes.getLong() & ~0xf000L) | 0x8000L;
    long low = (bytes.getLong() & 0x3fffffffffffffffL) | 0x8000000000000000L;
    return new UUID(high, low);
  }
}
