package dz.amal.http.request;

import dz.amal.http.problem.ProblemType;
import dz.amal.http.problem.RequestRefused;
import io.javalin.http.Context;
import java.util.UUID;

/** Reads ids in paths. */
public final class PathIds {

  private PathIds() {}

  /** The id in the path; what is not an id names nothing, so it is not found. */
  public static UUID of(Context context) {
    String text = context.pathParam("id");
    try {
      UUID id = UUID.fromString(text);
      if (id.toString().equalsIgnoreCase(text)) {
        return id;
      }
    } catch (IllegalArgumentException e) {
      // answered below
    }
    throw new RequestRefused(ProblemType.NOT_FOUND);
  }
}
