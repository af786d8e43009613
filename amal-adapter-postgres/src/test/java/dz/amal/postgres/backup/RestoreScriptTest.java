package dz.amal.postgres.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class RestoreScriptTest {

  private static final String UNKNOWN = "SET transaction_timeout = 0;\n";

  /** As pg_restore of PostgreSQL 17 begins. */
  private static final String BEFORE =
      """
      --
      -- PostgreSQL database dump
      --

      \\restrict abc

      -- Dumped from database version 15.14
      -- Dumped by pg_dump version 17.6

      SET statement_timeout = 0;
      SET lock_timeout = 0;
      SET idle_in_transaction_session_timeout = 0;
      """;

  private static final String AFTER =
      """
      SET client_encoding = 'UTF8';
      SELECT pg_catalog.set_config('search_path', '', false);

      COPY public.notes (note) FROM stdin;
      SET transaction_timeout = 0;
      مرحبا
      """
          + "x".repeat(1 << 14)
          + "é\n\\.\n";

  @Test
  void leavesOutTheSettingThatAnOlderServerDoesNotKnow() throws IOException {
    assertThat(forServer(16, BEFORE + UNKNOWN + AFTER)).isEqualTo(BEFORE + AFTER);
    assertThat(forServer(14, BEFORE + UNKNOWN + AFTER)).isEqualTo(BEFORE + AFTER);
  }

  @Test
  void leavesTheRestAsItIs() throws IOException {
    assertThat(forServer(17, BEFORE + UNKNOWN + AFTER)).isEqualTo(BEFORE + UNKNOWN + AFTER);
    assertThat(forServer(15, BEFORE + AFTER)).isEqualTo(BEFORE + AFTER);
    assertThat(forServer(15, "")).isEmpty();
  }

  private static String forServer(int server, String script) throws IOException {
    ByteArrayInputStream in = new ByteArrayInputStream(script.getBytes(StandardCharsets.UTF_8));
    return new String(RestoreScript.forServer(server, in).readAllBytes(), StandardCharsets.UTF_8);
  }
}
