package dz.amal.http.request;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import dz.amal.domain.kernel.InvalidValue;
import dz.amal.http.problem.ProblemType;
import dz.amal.http.problem.RequestRefused;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a request's JSON, and says which field is to blame when it cannot. What it says never holds
 * what was sent, but for the name of an unknown field.
 */
public final class JsonBody {

  /** Far above any message; a message has at most 10,000 characters. */
  private static final int MAX_BYTES = 256 * 1024;

  private static final String WHOLE = "body";
  private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z0-9_]{1,64}");

  private final Json json;
  private final int maxBytes;

  /** Reads by these rules, for everything but whole documents. */
  public JsonBody(Json json) {
    this(json, MAX_BYTES);
  }

  private JsonBody(Json json, int maxBytes) {
    this.json = json;
    this.maxBytes = maxBytes;
  }

  /** The same for bodies of another length. */
  public JsonBody upTo(int bytes) {
    return new JsonBody(json, bytes);
  }

  /**
   * The body as a value.
   *
   * @throws RequestRefused if it is not JSON in UTF-8, too large, or not of this shape
   * @throws InvalidValue if the value refuses itself
   */
  public <T> T read(Context context, Class<T> type) {
    requireJson(context);
    return parse(bytes(context, maxBytes), type);
  }

  /** As {@link #read}, and an empty body counts as an empty object. */
  public <T> T readOptional(Context context, Class<T> type) {
    byte[] bytes = bytes(context, maxBytes);
    if (bytes.length == 0) {
      return parse(new byte[] {'{', '}'}, type);
    }
    requireJson(context);
    return parse(bytes, type);
  }

  private static void requireJson(Context context) {
    String type = Optional.ofNullable(context.contentType()).orElse("");
    if (!type.split(";", 2)[0].strip().equalsIgnoreCase("application/json")) {
      throw new RequestRefused(
          ProblemType.UNSUPPORTED_MEDIA_TYPE, "Content-Type", "must be application/json");
    }
  }

  /** The raw body; read once and kept with the request. */
  static byte[] bytes(Context context) {
    return bytes(context, MAX_BYTES);
  }

  private static byte[] bytes(Context context, int maxBytes) {
    byte[] known = context.attribute("body-bytes");
    if (known != null) {
      return known;
    }
    byte[] read = readAll(context, maxBytes);
    context.attribute("body-bytes", read);
    return read;
  }

  private static byte[] readAll(Context context, int maxBytes) {
    try {
      byte[] bytes = context.req().getInputStream().readNBytes(maxBytes + 1);
      if (bytes.length > maxBytes) {
        throw new RequestRefused(
            ProblemType.TOO_LARGE, WHOLE, "must be at most " + maxBytes + " bytes");
      }
      return bytes;
    } catch (IOException e) {
      throw new RequestRefused(ProblemType.MALFORMED, WHOLE, "must arrive whole and in time");
    }
  }

  private <T> T parse(byte[] bytes, Class<T> type) {
    requireUtf8(bytes);
    try {
      T value = json.mapper().readValue(bytes, type);
      if (value == null) {
        throw new RequestRefused(ProblemType.MALFORMED, WHOLE, "must be a JSON object");
      }
      return value;
    } catch (UnrecognizedPropertyException e) {
      throw new RequestRefused(
          ProblemType.MALFORMED, nameOf(e.getPropertyName()), "must not be given: unknown field");
    } catch (JsonMappingException e) {
      throw refused(e);
    } catch (JsonProcessingException e) {
      throw new RequestRefused(
          ProblemType.MALFORMED, currentField(e.getProcessor()), "must be valid JSON");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static RuntimeException refused(JsonMappingException e) {
    if (e.getCause() instanceof InvalidValue invalid) {
      return invalid;
    }
    List<JsonMappingException.Reference> path = e.getPath();
    String field = path.isEmpty() ? WHOLE : nameOf(path.get(path.size() - 1).getFieldName());
    return new RequestRefused(ProblemType.MALFORMED, field, ruleBroken(e));
  }

  private static String ruleBroken(JsonMappingException e) {
    if (e.getCause() instanceof StreamReadException) {
      return "must be valid JSON";
    }
    return e.getPath().isEmpty() ? "must be a JSON object" : "must have another JSON type";
  }

  private void requireUtf8(byte[] bytes) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CoderResult result = decoder.decode(in, CharBuffer.allocate(bytes.length), true);
    if (result.isError()) {
      throw new RequestRefused(
          ProblemType.MALFORMED, fieldAt(bytes, in.position()), "must be valid UTF-8");
    }
  }

  /** The field whose value the parser is in when it reaches this place. */
  private String fieldAt(byte[] bytes, int place) {
    try (JsonParser parser = json.mapper().getFactory().createParser(bytes, 0, place)) {
      return lastField(parser);
    } catch (IOException e) {
      return WHOLE;
    }
  }

  private static String lastField(JsonParser parser) throws IOException {
    try {
      while (parser.nextToken() != null) {
        parser.currentToken();
      }
    } catch (JsonProcessingException e) {
      return currentField(parser);
    }
    return WHOLE;
  }

  private static String currentField(Object processor) {
    return processor instanceof JsonParser parser
        ? nameOf(parser.getParsingContext().getCurrentName())
        : WHOLE;
  }

  private static String nameOf(@Nullable String name) {
    return name != null && PLAIN_NAME.matcher(name).matches() ? name : WHOLE;
  }
}
