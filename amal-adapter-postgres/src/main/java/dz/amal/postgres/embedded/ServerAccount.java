package dz.amal.postgres.embedded;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.UserPrincipal;
import java.nio.file.attribute.UserPrincipalNotFoundException;
import java.util.ArrayList;
import java.util.List;

/**
 * Who the server runs as. PostgreSQL refuses to run as root, so root hands over to the system's
 * user postgres; everybody else stays who they are.
 */
final class ServerAccount {

  private static final String USER = "postgres";

  private final boolean isRoot;

  private ServerAccount(boolean isRoot) {
    this.isRoot = isRoot;
  }

  /** Whoever runs this process, or postgres in root's place. */
  static ServerAccount current() {
    return new ServerAccount(System.getProperty("user.name", "").equals("root"));
  }

  /**
   * The command that runs a program as the server's user. The user keeps root's right to pass
   * through directories, since a data directory below one that is root's own (as /root) must work
   * too.
   */
  List<String> run(List<String> command) {
    if (!isRoot) {
      return command;
    }
    List<String> full =
        new ArrayList<>(
            List.of(
                "setpriv",
                "--reuid=" + USER,
                "--regid=" + USER,
                "--init-groups",
                "--inh-caps=+dac_override",
                "--ambient-caps=+dac_override",
                "--"));
    full.addAll(command);
    return full;
  }

  /** Gives a file, or a directory with all that is in it, to the server's user. */
  void own(Path path) {
    if (!isRoot) {
      return;
    }
    try {
      UserPrincipal user =
          path.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(USER);
      Files.walkFileTree(path, new Chown(user));
    } catch (UserPrincipalNotFoundException e) {
      throw new EmbeddedPostgresFailure(
          "PostgreSQL does not run as root, and there is no user postgres: install the"
              + " distribution's PostgreSQL package, or run as an ordinary user",
          e);
    } catch (IOException e) {
      throw new EmbeddedPostgresFailure("cannot give " + path + " to the user " + USER, e);
    }
  }

  private static final class Chown extends SimpleFileVisitor<Path> {

    private final UserPrincipal user;

    Chown(UserPrincipal user) {
      this.user = user;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
        throws IOException {
      Files.setOwner(directory, user);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      Files.setOwner(file, user);
      return FileVisitResult.CONTINUE;
    }
  }
}
