package dz.amal.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * A certificate authority, made on the spot with the JDK's own program.
 *
 * @param file its certificate, for those who trust it
 */
record Authority(Path directory, Path file) {

  private static final String PASSWORD = "changeit";
  private static final String AUTHORITY = "authority";
  private static final String SERVER = "server";

  /** A server's certificate and key, as PEM. */
  record Identity(String certificate, String key) {}

  static Authority in(Path directory) {
    try {
      Files.createDirectories(directory);
      Authority authority = new Authority(directory, directory.resolve("authority.pem"));
      authority.generate(AUTHORITY, "-ext", "bc:c");
      Files.writeString(
          authority.file,
          pem("CERTIFICATE", authority.keys().getCertificate(AUTHORITY).getEncoded()));
      return authority;
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  Identity vouchFor(String host) {
    try {
      String request = directory.resolve("request").toString();
      String signed = directory.resolve("signed").toString();
      generate(SERVER);
      keytool("-certreq", "-alias", SERVER, "-file", request);
      keytool(
          "-gencert",
          "-alias",
          AUTHORITY,
          "-ext",
          "san=dns:" + host,
          "-infile",
          request,
          "-outfile",
          signed);
      keytool("-importcert", "-alias", SERVER, "-file", signed, "-noprompt");
      KeyStore keys = keys();
      return new Identity(
          pem("CERTIFICATE", keys.getCertificate(SERVER).getEncoded()),
          pem("PRIVATE KEY", keys.getKey(SERVER, PASSWORD.toCharArray()).getEncoded()));
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private void generate(String alias, String... more) throws IOException {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "-genkeypair",
                "-alias",
                alias,
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-dname",
                "CN=" + alias,
                "-storetype",
                "PKCS12"));
    arguments.addAll(List.of(more));
    keytool(arguments.toArray(String[]::new));
  }

  private void keytool(String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(List.of(arguments));
    command.addAll(List.of("-keystore", store().toString(), "-storepass", PASSWORD));
    Process program = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (program.onExit().join().exitValue() != 0) {
      throw new IllegalStateException("keytool: " + said);
    }
  }

  private KeyStore keys() throws IOException, GeneralSecurityException {
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(store())) {
      keys.load(in, PASSWORD.toCharArray());
    }
    return keys;
  }

  private Path store() {
    return directory.resolve("keys.p12");
  }

  private static String pem(String what, byte[] bytes) {
    return "-----BEGIN %s-----\n%s\n-----END %s-----\n"
        .formatted(what, Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes), what);
  }
}
