package dz.amal.documents.kernel;

/** Another exception without its message, since parsers repeat what they read. */
final class Wordless extends Exception {

  Wordless(Exception original) {
    super(original.getClass().getName());
    setStackTrace(original.getStackTrace());
  }
}
