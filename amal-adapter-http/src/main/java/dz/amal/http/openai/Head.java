package dz.amal.http.openai;

import dz.amal.http.request.RequestId;
import io.javalin.http.Context;
import java.time.Instant;

/** What stands at the top of an answer, and of each piece of it. */
record Head(String id, long created, String model) {

  static Head of(Context context, AmalModel model, Instant now) {
    return new Head(
        "chatcmpl-" + RequestId.of(context).replace("-", ""), now.getEpochSecond(), model.id());
  }
}
