package dz.amal.llm.online;

import java.util.Locale;

/** What a model may say of a message. */
final class Estimates {

  private Estimates() {}

  /** So likely a crisis, so likely a question, and nothing else; about addiction. */
  static String of(double crisis, double information) {
    return String.format(
        Locale.ROOT,
        "{\"intents\": {\"information\": %s, \"human\": 0, \"crisis\": %s, \"out_of_scope\": 0,"
            + " \"greeting\": 0}, \"categories\": {\"crisis\": 0, \"addiction\": 1,"
            + " \"mental_health\": 0, \"relapse\": 0, \"family_support\": 0, \"resources\": 0,"
            + " \"prevention\": 0, \"general\": 0}}",
        information,
        crisis);
  }
}
