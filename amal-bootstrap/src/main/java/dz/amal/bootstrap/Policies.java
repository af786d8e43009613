package dz.amal.bootstrap;

import dz.amal.bootstrap.config.AmalConfig;
import dz.amal.bootstrap.files.DecisionPolicyFile;
import dz.amal.bootstrap.files.SlaPolicyFile;
import dz.amal.domain.decision.DecisionEngine;
import dz.amal.domain.decision.DecisionPolicy;
import dz.amal.domain.sla.SlaPolicy;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The policies that the configuration names, and the engines under them.
 *
 * @param live decides
 * @param shadow is only compared
 * @param sla how much time there is for what
 */
public record Policies(DecisionEngine live, Optional<DecisionEngine> shadow, SlaPolicy sla) {

  /**
   * Reads the policies.
   *
   * @throws StartFailed if one cannot be used
   */
  public static Policies of(AmalConfig config) {
    return new Policies(
        engine(config.decisionPolicy()),
        config.shadowPolicy().map(file -> engine(Optional.of(file))),
        SlaPolicyFile.read(config.slaPolicy()));
  }

  /** An engine under the policy of a file, or else under the one that comes with Amal. */
  public static DecisionEngine engine(Optional<Path> file) {
    return new DecisionEngine(
        file.map(DecisionPolicyFile::read).orElseGet(DecisionPolicy::standard));
  }
}
