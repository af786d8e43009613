package dz.amal.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dz.amal.http.fixture.ApiDocument;
import dz.amal.http.fixture.TestServer;
import dz.amal.http.problem.ProblemType;
import dz.amal.http.request.Json;
import dz.amal.http.security.Protection;
import dz.amal.testkit.CountingIds;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The document describes what there is, and nothing else. */
final class ApiDocumentTest {

  private static final Set<String> PAGES = Set.of("GET /docs", "GET /sign-in", "GET /openapi.json");

  @Test
  void describesEveryRouteAndNoOther() {
    try (TestServer server = TestServer.start()) {
      Set<String> routes =
          HttpServer.create(server.routes(), Protection.standard(), new Json(), new CountingIds())
              .unsafe
              .internalRouter
              .allHttpHandlers()
              .stream()
              .map(handler -> handler.endpoint)
              .filter(endpoint -> endpoint.method.isHttpMethod())
              .map(endpoint -> endpoint.method.name() + " " + endpoint.path)
              .filter(route -> !PAGES.contains(route))
              .collect(Collectors.toCollection(TreeSet::new));

      assertThat(routes).hasSizeGreaterThan(10).isEqualTo(ApiDocument.API.operations());
    }
  }

  @Test
  void isServedAsJson() {
    try (TestServer server = TestServer.start()) {
      assertThat(server.anonymous().get("/openapi.json").expect(200).json())
          .isEqualTo(ApiDocument.API.root());
    }
  }

  @Test
  void showsThePageOfTheLibraryThatIsThere() {
    try (TestServer server = TestServer.start()) {
      var page = server.anonymous().get("/docs").expect(200);

      assertThat(page.mediaType()).isEqualTo("text/html");
      assertThat(page.header("Content-Security-Policy"))
          .contains("script-src 'self';", "style-src 'self' 'unsafe-inline'");
      page.body()
          .lines()
          .filter(line -> line.contains("<script") || line.contains("stylesheet"))
          .map(line -> line.replaceAll(".*(src|href)=\"([^\"]+)\".*", "$2"))
          .forEach(file -> server.anonymous().get(file).expect(200));
      assertThat(page.body()).contains("/webjars/swagger-ui/").doesNotContain("{");
    }
  }

  @Test
  void listsEveryProblem() {
    Set<String> listed = new TreeSet<>();
    ApiDocument.API
        .root()
        .at("/components/schemas/Problem/properties/type/enum")
        .forEach(type -> listed.add(type.asText()));

    assertThat(listed)
        .isEqualTo(
            Arrays.stream(ProblemType.values())
                .map(ProblemType::path)
                .collect(Collectors.toCollection(TreeSet::new)));
  }

  @Test
  void refersToNothingThatIsNotThere() {
    assertReferencesHold(ApiDocument.API.root());
  }

  @Test
  void givesExamplesThatHold() {
    assertExamplesHold(ApiDocument.API.root());
    ApiDocument.API
        .root()
        .at("/components/schemas/Turn/examples")
        .forEach(turn -> ApiDocument.API.checkSchema("Turn", turn.toString()));
  }

  private static void assertReferencesHold(JsonNode node) {
    assertThat(ApiDocument.API.resolve(node).isMissingNode()).as("%s", node).isFalse();
    node.forEach(ApiDocumentTest::assertReferencesHold);
  }

  /** Of every media type with a named schema. */
  private static void assertExamplesHold(JsonNode node) {
    String schema = node.at("/schema/$ref").asText().replaceAll(".*/", "");
    if (!schema.isEmpty()) {
      if (node.has("example")) {
        ApiDocument.API.checkSchema(schema, node.get("example").toString());
      }
      for (JsonNode example : node.path("examples")) {
        ApiDocument.API.checkSchema(schema, example.get("value").toString());
      }
    }
    node.forEach(ApiDocumentTest::assertExamplesHold);
  }
}
