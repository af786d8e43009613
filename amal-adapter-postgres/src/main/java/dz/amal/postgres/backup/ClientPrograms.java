package dz.amal.postgres.backup;

import dz.amal.postgres.PostgresAddress;
import dz.amal.postgres.embedded.PostgresPrograms;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** PostgreSQL's client programs, told by their environment which database they work on. */
record ClientPrograms(PostgresPrograms programs, PostgresAddress address) {

  /** What PostgreSQL's library would otherwise take from the user's environment. */
  private static final List<String> AMBIENT =
      List.of(
          "PGHOST",
          "PGHOSTADDR",
          "PGPORT",
          "PGDATABASE",
          "PGUSER",
          "PGPASSWORD",
          "PGSERVICE",
          "PGOPTIONS",
          "PGTZ",
          "PGDATESTYLE",
          "PGCLIENTENCODING");

  private static final Map<String, String> QUERY_PARAMETERS =
      Map.of(
          "sslmode", "PGSSLMODE",
          "sslrootcert", "PGSSLROOTCERT",
          "sslcert", "PGSSLCERT",
          "sslkey", "PGSSLKEY");

  /** Those that fit the server behind a session. */
  static ClientPrograms of(Session session, PostgresAddress address, Optional<Path> preferred) {
    return new ClientPrograms(
        PostgresPrograms.findClients(preferred, session.serverMajor()), address);
  }

  /** Starts a program, with nothing to read; what it complains of is kept. */
  RunningProgram start(String name, String... arguments) {
    return start(ProcessBuilder.Redirect.DISCARD, name, arguments);
  }

  /** As {@link #start(String, String...)}, and somebody reads and writes its pipes. */
  RunningProgram startPiped(String name, String... arguments) {
    return start(ProcessBuilder.Redirect.PIPE, name, arguments);
  }

  private RunningProgram start(ProcessBuilder.Redirect output, String name, String... arguments) {
    List<String> command = new ArrayList<>(List.of(programs.program(name)));
    command.addAll(Arrays.asList(arguments));
    try {
      Path complaints = Files.createTempFile("amal-" + name, ".txt");
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .redirectOutput(output)
              .redirectError(ProcessBuilder.Redirect.to(complaints.toFile()));
      builder.environment().keySet().removeAll(AMBIENT);
      builder.environment().putAll(environment());
      builder.environment().put("PGAPPNAME", "amal-" + name);
      return new RunningProgram(name, builder.start(), complaints);
    } catch (IOException e) {
      throw new BackupFailed("cannot start " + command.get(0), e);
    }
  }

  private Map<String, String> environment() {
    URI uri = URI.create(address.jdbcUrl().substring("jdbc:".length()));
    Map<String, String> environment = new HashMap<>();
    environment.put("PGHOST", uri.getHost().replaceAll("^\\[|]$", ""));
    environment.put("PGPORT", uri.getPort() < 0 ? "5432" : String.valueOf(uri.getPort()));
    environment.put("PGDATABASE", databaseOf(uri));
    environment.put("PGUSER", address.user());
    environment.put("PGCLIENTENCODING", "UTF8");
    environment.put("LC_MESSAGES", "C");
    if (!address.password().isEmpty()) {
      environment.put("PGPASSWORD", address.password());
    }
    environment.putAll(parametersOf(uri));
    return environment;
  }

  /** The user's own name when none is given, as JDBC does. */
  private String databaseOf(URI uri) {
    String path = uri.getPath() == null ? "" : uri.getPath();
    return path.length() > 1 ? path.substring(1) : address.user();
  }

  private static Map<String, String> parametersOf(URI uri) {
    Map<String, String> found = new HashMap<>();
    String query = uri.getRawQuery() == null ? "" : uri.getRawQuery();
    for (String parameter : query.split("&", -1)) {
      String[] parts = parameter.split("=", 2);
      String name = QUERY_PARAMETERS.get(parts[0]);
      if (name != null && parts.length == 2) {
        found.put(name, URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
      }
    }
    return found;
  }
}
