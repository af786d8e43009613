package dz.amal.bootstrap.cli;

import dz.amal.bootstrap.config.AmalConfig;
import io.github.cdimascio.dotenv.Dotenv;
import io.github.cdimascio.dotenv.DotenvEntry;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Reads the configuration of this process: environment variables, and the file .env below them. */
final class Environment {

  private Environment() {}

  static AmalConfig config() {
    Path home = Path.of(System.getProperty("amal.home", ".")).toAbsolutePath().normalize();
    Map<String, String> settings = new HashMap<>();
    Dotenv file = Dotenv.configure().directory(home.toString()).ignoreIfMissing().load();
    for (DotenvEntry entry : file.entries(Dotenv.Filter.DECLARED_IN_ENV_FILE)) {
      settings.put(entry.getKey(), entry.getValue());
    }
    settings.putAll(System.getenv());
    return AmalConfig.from(settings, home);
  }
}
