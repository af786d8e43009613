package dz.amal.http.openai;

import dz.amal.domain.conversation.Mode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a client calls a model: a way to be answered. */
enum AmalModel {
  /** Decided for each message. */
  AUTO("amal-auto", Mode.AUTO),
  /** Answered from knowledge, unless somebody is in danger. */
  RAG("amal-rag", Mode.RAG);

  /** There is no day on which a way to be answered was made; clients only want a number. */
  private static final long CREATED = 1_767_225_600L;

  private final String id;
  private final Mode mode;

  AmalModel(String id, Mode mode) {
    this.id = id;
    this.mode = mode;
  }

  /** A model as OpenAI describes one. */
  record Response(String id, String object, long created, String ownedBy) {}

  /** All of them, as OpenAI lists them. */
  record ListResponse(String object, List<Response> data) {

    ListResponse {
      data = List.copyOf(data);
    }
  }

  static Optional<AmalModel> of(String id) {
    return Arrays.stream(values()).filter(model -> model.id.equals(id)).findFirst();
  }

  static ListResponse all() {
    return new ListResponse("list", Arrays.stream(values()).map(AmalModel::response).toList());
  }

  String id() {
    return id;
  }

  Mode mode() {
    return mode;
  }

  Response response() {
    return new Response(id, "model", CREATED, "amal");
  }
}
