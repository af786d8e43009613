package dz.amal.bootstrap.files;

import dz.amal.bootstrap.StartFailed;
import dz.amal.domain.kernel.InvalidValue;
import dz.amal.domain.sla.Priority;
import dz.amal.domain.sla.SlaPolicy;
import dz.amal.domain.sla.SlaTarget;
import dz.amal.domain.ticket.TicketCategory;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads how much time there is for what: a JSON object of targets by priority and category. */
public final class SlaPolicyFile {

  private static final Set<String> FIELDS =
      Set.of("comment", "version", "warn_after_percent", "targets", "exceptions");
  private static final Set<String> TARGET_FIELDS =
      Set.of("first_response", "resolution", "time", "pauses_while_waiting");
  private static final Set<String> PRIORITIES =
      Arrays.stream(Priority.values()).map(Priority::code).collect(Collectors.toUnmodifiableSet());
  private static final Set<String> CATEGORIES =
      Arrays.stream(TicketCategory.values())
          .map(TicketCategory::code)
          .collect(Collectors.toUnmodifiableSet());

  private static final int LONGEST_VERSION = 50;
  private static final Duration LONGEST = Duration.ofDays(90);

  private SlaPolicyFile() {}

  /**
   * Reads the policy. What a file leaves out is as in {@link SlaPolicy#standard()}, down to a
   * single field of a target; the version must be given.
   *
   * @param file the installation's own; empty for the standard policy
   * @throws StartFailed naming the file, the field and the rule
   */
  public static SlaPolicy read(Optional<Path> file) {
    return file.map(SlaPolicyFile::read).orElseGet(SlaPolicy::standard);
  }

  private static SlaPolicy read(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return policy(JsonObject.read(in, "policy"));
    } catch (IOException | InvalidValue e) {
      throw new StartFailed("the SLA policy " + file + " cannot be used: " + e.getMessage(), e);
    }
  }

  private static SlaPolicy policy(JsonObject json) {
    json.allowing(FIELDS);
    SlaPolicy standard = SlaPolicy.standard();
    Map<Priority, SlaTarget> targets = targets(json, standard);
    return json.make(
        () ->
            new SlaPolicy(
                version(json),
                json.wholeNumber("warn_after_percent").orElse(standard.warnAfterPercent()),
                targets,
                exceptions(json, standard, targets)));
  }

  private static String version(JsonObject json) {
    String version = json.text("version");
    if (version.isBlank() || version.length() > LONGEST_VERSION) {
      throw json.wrong("version", "must be 1 to " + LONGEST_VERSION + " characters");
    }
    return version;
  }

  private static Map<Priority, SlaTarget> targets(JsonObject json, SlaPolicy standard) {
    return json.has("targets")
        ? ofPriorities(json.object("targets"), standard.targets(), standard.targets())
        : standard.targets();
  }

  private static Map<String, Map<Priority, SlaTarget>> exceptions(
      JsonObject json, SlaPolicy standard, Map<Priority, SlaTarget> usual) {
    Map<String, Map<Priority, SlaTarget>> exceptions = new HashMap<>(standard.exceptions());
    if (json.has("exceptions")) {
      JsonObject own = json.object("exceptions").allowing(CATEGORIES);
      for (String category : own.names()) {
        exceptions.put(
            category,
            ofPriorities(
                own.object(category),
                standard.exceptions().getOrDefault(category, Map.of()),
                usual));
      }
    }
    return exceptions;
  }

  /** Those that the file names in place of the ones before; what it leaves out is as usual. */
  private static Map<Priority, SlaTarget> ofPriorities(
      JsonObject json, Map<Priority, SlaTarget> before, Map<Priority, SlaTarget> usual) {
    json.allowing(PRIORITIES);
    Map<Priority, SlaTarget> targets = new EnumMap<>(Priority.class);
    targets.putAll(before);
    for (Priority priority : Priority.values()) {
      if (json.has(priority.code())) {
        SlaTarget otherwise =
            Optional.ofNullable(before.get(priority))
                .or(() -> Optional.ofNullable(usual.get(priority)))
                .orElseThrow();
        targets.put(priority, target(json.object(priority.code()), otherwise));
      }
    }
    return targets;
  }

  private static SlaTarget target(JsonObject json, SlaTarget otherwise) {
    json.allowing(TARGET_FIELDS);
    return json.make(
        () ->
            new SlaTarget(
                duration(json, "first_response").orElse(otherwise.firstResponse()),
                duration(json, "resolution").orElse(otherwise.resolution()),
                json.value("time", "must be wall or working", SlaPolicyFile::time)
                    .orElse(otherwise.time()),
                json.yesOrNo("pauses_while_waiting").orElse(otherwise.pausesWhileWaiting())));
  }

  private static Optional<Duration> duration(JsonObject json, String field) {
    Optional<Duration> duration =
        json.value(field, "must be a duration, as PT2H or PT90M", Duration::parse);
    if (duration.filter(given -> given.compareTo(LONGEST) > 0).isPresent()) {
      throw json.wrong(field, "must be at most P90D");
    }
    return duration;
  }

  private static SlaTarget.Time time(String code) {
    return Arrays.stream(SlaTarget.Time.values())
        .filter(time -> time.name().toLowerCase(Locale.ROOT).equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("neither"));
  }
}
