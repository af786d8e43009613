package dz.amal.bootstrap;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The arrows between the modules. Every rule is asked twice: of the code, which must keep it, and
 * of planted classes that break it, which it must object to.
 */
final class ArchitectureTest {

  private static final String[] PLANTED = {
    "dz.amal.domain.planted",
    "dz.amal.domain.plantedleft",
    "dz.amal.domain.plantedright",
    "dz.amal.application.planted",
    "dz.amal.documents.planted",
    "dz.amal.memory.planted",
    "dz.amal.http.planted",
    "dz.amal.llm.planted",
    "dz.amal.notify.planted",
    "dz.amal.postgres.planted",
    "dz.amal.redis.planted",
    "dz.amal.credentials.planted"
  };

  private static final Set<String> AMBIENT =
      Set.of(
          "java.time.Instant.now",
          "java.time.LocalDate.now",
          "java.time.LocalDateTime.now",
          "java.time.ZonedDateTime.now",
          "java.time.OffsetDateTime.now",
          "java.time.Year.now",
          "java.time.Clock.systemUTC",
          "java.time.Clock.systemDefaultZone",
          "java.lang.System.currentTimeMillis",
          "java.lang.System.nanoTime",
          "java.lang.System.getenv",
          "java.lang.Math.random",
          "java.util.UUID.randomUUID",
          "java.util.concurrent.ThreadLocalRandom.current",
          "java.security.SecureRandom.<init>");

  private static final JavaClasses CODE =
      new ClassFileImporter()
          .withImportOption(
              location -> Stream.of(PLANTED).noneMatch(at -> location.contains(path(at))))
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dz.amal");

  private static final JavaClasses BROKEN = new ClassFileImporter().importPackages(PLANTED);

  static Stream<Named<ArchRule>> rules() {
    return Stream.of(
        Named.of("the domain is pure Java", sees("domain", "javax.crypto..")),
        Named.of("use cases see the domain only", sees("application", "dz.amal.domain..")),
        Named.of(
            "stores in memory see the domain only",
            sees("memory", "dz.amal.domain..", "com.github.benmanes.caffeine.cache..")),
        Named.of(
            "only the PostgreSQL adapter sees SQL",
            sees(
                "postgres",
                "dz.amal.domain..",
                "javax.sql..",
                "org.jooq..",
                "org.postgresql..",
                "org.flywaydb..",
                "com.zaxxer..",
                "com.fasterxml.jackson..",
                "io.micrometer.core..",
                "org.slf4j..")),
        Named.of(
            "the models see neither stores nor HTTP",
            sees(
                "llm",
                "dz.amal.domain..",
                "de.bwaldvogel..",
                "com.fasterxml.jackson..",
                "com.knuddels.jtokkit..",
                "com.openai..",
                "io.github.resilience4j..",
                "javax.net.ssl..",
                "kotlin..",
                "okhttp3..",
                "okio..")),
        Named.of(
            "only they see models elsewhere",
            noClasses()
                .that()
                .resideOutsideOfPackage("dz.amal.llm..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                    "com.knuddels.jtokkit..",
                    "com.openai..",
                    "io.github.resilience4j..",
                    "okhttp3..")),
        Named.of(
            "only the reader of files sees formats",
            sees(
                "documents",
                "dz.amal.domain..",
                "com.ibm.icu..",
                "javax.xml.stream..",
                "org.apache.fontbox..",
                "org.apache.pdfbox..",
                "org.commonmark..",
                "org.jsoup..")),
        Named.of(
            "what tells people and programs sees neither stores nor pages",
            sees(
                "notify",
                "dz.amal.domain..",
                "com.fasterxml.jackson..",
                "jakarta.mail..",
                "javax.crypto..",
                "javax.net.ssl..",
                "org.eclipse.angus..")),
        Named.of(
            "only it sees mail",
            noClasses()
                .that()
                .resideOutsideOfPackage("dz.amal.notify..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.mail..", "org.eclipse.angus..")),
        Named.of(
            "what nodes remember together sees neither stores nor pages",
            sees("redis", "dz.amal.domain..", "redis.clients.jedis..", "org.slf4j..")),
        Named.of(
            "only it sees Redis",
            noClasses()
                .that()
                .resideOutsideOfPackage("dz.amal.redis..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("redis.clients..")),
        Named.of(
            "what people show to be let in sees neither stores nor pages",
            sees(
                "credentials",
                "dz.amal.domain..",
                "at.favre.lib..",
                "com.eatthepath.otp..",
                "com.nulabinc.zxcvbn..",
                "javax.crypto..",
                "org.apache.commons.codec..")),
        Named.of(
            "only it hashes passwords",
            noClasses()
                .that()
                .resideOutsideOfPackage("dz.amal.credentials..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                    "at.favre.lib..", "com.eatthepath.otp..", "com.nulabinc.zxcvbn..")),
        Named.of(
            "HTTP sees use cases and not what is behind them",
            sees(
                "http",
                "dz.amal.domain..",
                "dz.amal.application..",
                "com.github.benmanes.caffeine.cache..",
                "io.javalin..",
                "jakarta.servlet..",
                "org.eclipse.jetty..",
                "kotlin..",
                "com.fasterxml.jackson..",
                "org.slf4j..")),
        Named.of(
            "concepts of the domain form no cycle",
            slices().matching("dz.amal.domain.(*)..").should().beFreeOfCycles()),
        Named.of(
            "nothing below bootstrap reads the clock, the environment or a random source",
            noClasses()
                .that()
                .resideOutsideOfPackages("dz.amal.bootstrap..", "dz.amal.llm.offline.training..")
                .should()
                .accessTargetWhere(ambient())));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void isKept(ArchRule rule) {
    assertThat(CODE).isNotEmpty();
    rule.check(CODE);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void objectsToWhatIsPlanted(ArchRule rule) {
    assertThat(rule.evaluate(BROKEN).hasViolation()).isTrue();
  }

  private static ArchRule sees(String module, String... others) {
    return classes()
        .that()
        .resideInAPackage("dz.amal." + module + "..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            Stream.concat(
                    Stream.of("java..", "org.jspecify..", "dz.amal." + module + ".."),
                    Stream.of(others))
                .toArray(String[]::new));
  }

  private static DescribedPredicate<JavaAccess<?>> ambient() {
    return DescribedPredicate.describe(
        "is ambient",
        access ->
            AMBIENT.contains(
                access.getTarget().getOwner().getName() + "." + access.getTarget().getName()));
  }

  private static String path(String packageName) {
    return packageName.replace('.', '/') + "/";
  }
}
