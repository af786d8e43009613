package dz.amal.postgres;

import java.nio.file.Path;
import java.util.List;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.ForcedType;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.Logging;
import org.jooq.meta.jaxb.SchemaMappingType;
import org.jooq.meta.jaxb.Target;

/**
 * Writes the Java classes of the tables from a freshly migrated database. Run by {@code ./amal
 * generate}; a test compares what it writes with what is committed.
 */
final class GenerateTables {

  private GenerateTables() {}

  /** Writes below the directory given, {@code src/generated/java} of this module. */
  public static void main(String[] arguments) throws Exception {
    into(Path.of(arguments[0]));
    TestCluster.stop(); // Maven ends our class loader before it ends the JVM
  }

  /** Writes below a directory. */
  static void into(Path directory) throws Exception {
    PostgresAddress address = TestCluster.freshDatabase();
    GenerationTool.generate(
        new Configuration()
            .withLogging(Logging.WARN)
            .withJdbc(
                new Jdbc()
                    .withUrl(address.jdbcUrl())
                    .withUser(address.user())
                    .withPassword(address.password()))
            .withGenerator(
                new Generator()
                    .withDatabase(database())
                    .withGenerate(
                        new Generate()
                            .withRecords(true)
                            .withRoutines(false)
                            .withGlobalRoutineReferences(false)
                            .withGlobalDomainReferences(false)
                            .withComments(false)
                            .withGeneratedAnnotation(true)
                            .withGeneratedAnnotationDate(false)
                            .withGeneratedAnnotationJooqVersion(false))
                    .withTarget(
                        new Target()
                            .withPackageName("dz.amal.postgres.generated")
                            .withDirectory(directory.toString()))));
  }

  private static Database database() {
    return new Database()
        .withName("org.jooq.meta.postgres.PostgresDatabase")
        .withSchemata(
            new SchemaMappingType().withInputSchema("public"),
            new SchemaMappingType().withInputSchema("ops"))
        .withExcludes(
            "flyway_schema_history|v_.*|mv_.*|pg_stat_statements.*|usable_chunks|get_conversation_summary|.*\\.search_vector|ticket_numbers_.*")
        .withIncludeRoutines(false)
        .withIncludeDomains(false)
        .withIncludeExcludeColumns(true)
        .withForcedTypes(
            List.of(
                new ForcedType()
                    .withName("INSTANT")
                    .withIncludeTypes("timestamptz.*|timestamp with time zone"),
                new ForcedType()
                    .withUserType("dz.amal.domain.knowledge.Embedding")
                    .withBinding("dz.amal.postgres.EmbeddingBinding")
                    .withIncludeExpression(".*\\.embedding")));
  }
}
