package id.antarkerja.database;

import java.nio.file.Path;

/** Starts a server, has one row acknowledged, says the server's number and waits to be killed. */
final class ChildProgram {
  private ChildProgram() {}

  public static void main(String[] args) throws Exception {
    EmbeddedPostgres server = EmbeddedPostgres.start(Path.of(args[0]));
    EmbeddedPostgresTest.asOwner(server, "insert into kept values (" + args[1] + ")");
    System.out.println(server.pid());
    Thread.sleep(60_000);
    server.close();
  }
}
