package dz.amal.benchmarks.ticketshttp;

import dz.amal.benchmarks.database.Sql;
import dz.amal.benchmarks.pgbench.Pgbench;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The script that pgbench runs: what one request sends, ten times, and before it one statement that
 * makes what the server makes by itself. With ten tickets to that statement it costs little.
 */
final class PgbenchScript {

  /** How many tickets it opens. */
  private static final int TICKETS = 10;

  /** What is another one for each ticket. */
  private static final List<String> IDS = List.of("ticket", "event", "notification");

  private static final String NEW_ID =
      "(lpad(to_hex((extract(epoch FROM clock_timestamp()) * 1000)::bigint), 12, '0')"
          + " || '7' || substr(md5(random()::text), 1, 3)"
          + " || '8' || substr(md5(random()::text), 1, 15))::uuid";

  private PgbenchScript() {}

  static Pgbench.Scripts scripts() {
    return new Pgbench.Scripts(List.of(text()), TICKETS, Map.of());
  }

  private static String text() {
    String ticket = Sql.resource(PgbenchScript.class, "tickets-http.sql");
    return IntStream.range(0, TICKETS)
        .mapToObj(number -> numbered(ticket, number))
        .collect(Collectors.joining("", prepared(), ""));
  }

  private static String prepared() {
    String ids =
        IntStream.range(0, TICKETS)
            .boxed()
            .flatMap(number -> IDS.stream().map(id -> ", " + NEW_ID + " AS " + id + "_" + number))
            .collect(Collectors.joining());
    return "SELECT guest.id AS caller_id, now() AS now, now() + '1 day'::interval AS due"
        + ids
        + " FROM (SELECT id FROM users WHERE is_guest ORDER BY id LIMIT 1 OFFSET :client_id) guest\n"
        + "\\gset\n";
  }

  private static String numbered(String ticket, int number) {
    String numbered = ticket;
    for (String id : IDS) {
      numbered = numbered.replaceAll(":" + id + "\\b", ":" + id + "_" + number);
    }
    return numbered;
  }
}
