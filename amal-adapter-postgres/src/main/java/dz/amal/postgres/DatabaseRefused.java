package dz.amal.postgres;

import java.sql.SQLException;
import java.util.Optional;

/** Thrown when the database does not do what an operator asked for; the message says why. */
public final class DatabaseRefused extends RuntimeException {

  DatabaseRefused(SQLException cause) {
    super("the database refused: " + firstLine(cause), cause);
  }

  private static String firstLine(SQLException cause) {
    return Optional.ofNullable(cause.getMessage())
        .flatMap(message -> message.lines().findFirst())
        .orElse("it does not say why");
  }
}
