package dz.amal.bootstrap.keys;

import dz.amal.bootstrap.StartFailed;
import dz.amal.bootstrap.World;
import dz.amal.domain.secret.Key;
import dz.amal.domain.secret.KeyPurpose;
import dz.amal.domain.secret.Keys;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * The keys of a file, which is read again when somebody has written it: what another process has
 * rotated is known here after {@link #refresh}, and as soon as something made with it is met.
 * Thread-safe.
 */
public final class FileKeys implements Keys {

  private record Read(KeyRing ring, FileTime writtenAt) {}

  private final KeyFile file;
  private volatile Read read;

  private FileKeys(KeyFile file) {
    this.file = file;
    this.read = read(file);
  }

  /**
   * The keys of this file, which is made if there is none.
   *
   * @param areNeeded whether there is something already that was made with keys; then no others may
   *     take their place
   * @throws StartFailed if the file is missing though its keys are needed, or cannot be used
   */
  public static FileKeys open(Path path, BooleanSupplier areNeeded, World world) {
    KeyFile file = new KeyFile(path);
    if (!file.isThere()) {
      if (areNeeded.getAsBoolean()) {
        throw new StartFailed(
            "the keys "
                + path
                + " are missing, and the database holds what was made with them: restore them from"
                + " the backup, or let AMAL_KEYS_FILE name them");
      }
      file.writeFirst(KeyRing.begin(world));
    }
    return new FileKeys(file);
  }

  /**
   * The keys of a file that is there.
   *
   * @throws StartFailed if it is not, or cannot be used
   */
  public static FileKeys existing(Path path) {
    KeyFile file = new KeyFile(path);
    if (!file.isThere()) {
      throw new StartFailed("there are no keys " + path + " yet; the first start makes them");
    }
    return new FileKeys(file);
  }

  /** Reads the file again if somebody has written it. */
  public void refresh() {
    if (!file.writtenAt().equals(read.writtenAt())) {
      read = read(file);
    }
  }

  /** The time first: what is written meanwhile is read once more. */
  private static Read read(KeyFile file) {
    FileTime writtenAt = file.writtenAt();
    return new Read(file.read(), writtenAt);
  }

  /** The generations, the oldest first. */
  public List<Generation> generations() {
    return read.ring().generations();
  }

  /** A generation to rotate to. It counts for nothing before {@link #rotate}. */
  public static Generation next(World world) {
    return Generation.begin(world);
  }

  /** From now on new things are made with these keys; those before are still known. */
  public synchronized void rotate(Generation next) {
    file.write(file.read().rotated(next));
    refresh();
  }

  @Override
  public Key current(KeyPurpose purpose) {
    return read.ring().current(purpose);
  }

  @Override
  public Optional<Key> find(KeyPurpose purpose, String id) {
    Optional<Key> known = read.ring().find(purpose, id);
    if (known.isPresent()) {
      return known;
    }
    refresh();
    return read.ring().find(purpose, id);
  }
}
