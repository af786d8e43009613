package dz.amal.http.knowledge;

import dz.amal.domain.kernel.InvalidValue;
import dz.amal.domain.knowledge.DocumentReader;
import dz.amal.domain.knowledge.ReadDocument;
import dz.amal.domain.language.ReadingLanguage;
import dz.amal.http.problem.ProblemType;
import dz.amal.http.problem.RequestRefused;
import dz.amal.http.request.IdempotencyKey;
import io.javalin.config.JavalinConfig;
import io.javalin.config.SizeUnit;
import io.javalin.http.Context;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Reads a document that is sent as a file: {@code multipart/form-data} with one part {@code file},
 * and with fields that say better what the file says. The file goes to disk, never as a whole to
 * memory, and is gone when it was read.
 */
public final class DocumentUpload {

  private static final int MAX_MEBIBYTES = 20;
  private static final long MAX_BYTES = MAX_MEBIBYTES * 1024L * 1024;

  /** Of everything around the file. */
  private static final long MAX_FORM_BYTES = 64L * 1024;

  private static final int MAX_BYTES_IN_MEMORY = 64 * 1024;
  private static final String FILE = "file";
  private static final Set<String> FIELDS = Set.of("title", "language", "source", "author");

  private final DocumentReader reader;

  /** Reads files by this. */
  public DocumentUpload(DocumentReader reader) {
    this.reader = reader;
  }

  /** Tells the server how much it takes at most. */
  public static void limit(JavalinConfig config) {
    config.jetty.multipartConfig.maxFileSize(MAX_BYTES, SizeUnit.BYTES);
    config.jetty.multipartConfig.maxTotalRequestSize(MAX_BYTES + MAX_FORM_BYTES, SizeUnit.BYTES);
    config.jetty.multipartConfig.maxInMemoryFileSize(MAX_BYTES_IN_MEMORY, SizeUnit.BYTES);
  }

  static boolean isOne(Context context) {
    return context.isMultipartFormData();
  }

  /**
   * The document.
   *
   * @throws RequestRefused if the form is not as it must be, or too large
   * @throws InvalidValue on the field that breaks its rule
   */
  NewDocument read(Context context) {
    UploadedFile file = file(context);
    Map<String, String> fields = fields(context);
    Path copy = temporaryFile();
    try {
      byte[] hash = copy(file, copy);
      return document(context, fields, file.filename(), copy, hash);
    } finally {
      delete(copy);
    }
  }

  private NewDocument document(
      Context context, Map<String, String> fields, String path, Path copy, byte[] hash) {
    String name = path.replaceAll("^.*[/\\\\]", "");
    ReadDocument read = reader.read(name, copy);
    return new NewDocument(
        given(fields, "title")
            .or(read::title)
            .or(() -> Optional.of(name.replaceAll("\\.[^.]*$", "")))
            .filter(title -> !title.isBlank())
            .orElseThrow(() -> new InvalidValue("title", "must be given")),
        read.text(),
        given(fields, "language")
            .map(code -> ReadingLanguage.ofCode("language", code))
            .or(read::language),
        given(fields, "source").or(read::source),
        given(fields, "author").or(read::author),
        IdempotencyKey.of(context, request -> equalForEqual(fields, name, hash)));
  }

  private static Optional<String> given(Map<String, String> fields, String name) {
    return Optional.ofNullable(fields.get(name));
  }

  /** A form's own bytes differ each time it is sent, by the boundary between its parts. */
  private static byte[] equalForEqual(Map<String, String> fields, String name, byte[] hash) {
    MessageDigest digest = sha256();
    digest.update(new TreeMap<>(fields).toString().getBytes(StandardCharsets.UTF_8));
    digest.update(name.getBytes(StandardCharsets.UTF_8));
    return digest.digest(hash);
  }

  private static UploadedFile file(Context context) {
    Map<String, List<UploadedFile>> files = files(context);
    for (String name : files.keySet()) {
      if (!name.equals(FILE)) {
        throw new RequestRefused(
            ProblemType.MALFORMED, nameOf(name), "must not be given: unknown field");
      }
    }
    List<UploadedFile> found = files.getOrDefault(FILE, List.of());
    if (found.isEmpty()) {
      throw new InvalidValue(FILE, "must be given");
    }
    if (found.size() > 1) {
      throw new RequestRefused(ProblemType.MALFORMED, FILE, "must be given once");
    }
    if (found.get(0).size() == 0) {
      throw new InvalidValue(FILE, "must not be empty");
    }
    return found.get(0);
  }

  private static Map<String, List<UploadedFile>> files(Context context) {
    if (context.req().getContentLengthLong() > MAX_BYTES + MAX_FORM_BYTES) {
      throw tooLarge();
    }
    try {
      return context.uploadedFileMap();
    } catch (Exception e) { // also checked ones, which Kotlin does not declare
      throw isLimitOfServer(e)
          ? tooLarge()
          : new RequestRefused(ProblemType.MALFORMED, "body", "must be a form with one file");
    }
  }

  /** The server has no type of its own for a form that is longer than {@link #limit} allows. */
  private static boolean isLimitOfServer(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof IllegalStateException
          && String.valueOf(cause.getMessage()).startsWith("max ")) {
        return true;
      }
    }
    return false;
  }

  private static RequestRefused tooLarge() {
    return new RequestRefused(
        ProblemType.TOO_LARGE, FILE, "must be at most " + MAX_MEBIBYTES + " MiB");
  }

  private static Map<String, String> fields(Context context) {
    Map<String, String> fields = new TreeMap<>();
    for (Map.Entry<String, List<String>> field : context.formParamMap().entrySet()) {
      String name = field.getKey();
      if (name.equals(FILE)) {
        continue; // the server counts it among the fields
      }
      if (!FIELDS.contains(name)) {
        throw new RequestRefused(
            ProblemType.MALFORMED, nameOf(name), "must not be given: unknown field");
      }
      if (field.getValue().size() != 1) {
        throw new RequestRefused(ProblemType.MALFORMED, name, "must be given once");
      }
      fields.put(name, field.getValue().get(0));
    }
    return fields;
  }

  private static String nameOf(String name) {
    return name.matches("[A-Za-z0-9_]{1,64}") ? name : "body";
  }

  private static byte[] copy(UploadedFile file, Path copy) {
    MessageDigest digest = sha256();
    try (InputStream in = new DigestInputStream(file.content(), digest)) {
      Files.copy(in, copy, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
      return digest.digest();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path temporaryFile() {
    try {
      return Files.createTempFile("amal-document", "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
