package dz.amal.bootstrap.cli;

import dz.amal.bootstrap.DatabaseAccess;
import dz.amal.bootstrap.StartFailed;
import dz.amal.bootstrap.World;
import dz.amal.postgres.VectorIndex;
import dz.amal.postgres.VectorIndexLock;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
    name = "reindex",
    description = "Builds the index of the search by meaning anew; searches go on meanwhile.")
final class VectorsReindexCommand implements Callable<Integer> {

  @Option(
      names = "--method",
      paramLabel = "hnsw|ivfflat",
      required = true,
      description = "hnsw finds more; ivfflat is built sooner, from the rows that are there.")
  private VectorIndex.@Nullable Method method;

  @Option(
      names = "--lists",
      paramLabel = "N",
      description =
          "Lists of ivfflat, 1 to 32768; one to a thousand rows unless you say otherwise.")
  private @Nullable Integer lists;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    VectorIndex.Method chosen = Given.given(method);
    OptionalInt chosenLists = lists();
    try (DatabaseAccess access =
            DatabaseAccess.openExisting(Environment.config(), World.real().tokens());
        VectorIndexLock lock = VectorIndexLock.tryToTake(access.owner());
        ProgressBar bar = progress()) {
      if (!lock.isMine()) {
        throw new StartFailed(
            "an import, or somebody else who builds the index, is not done yet; try again then");
      }
      VectorIndex.Built built =
          new VectorIndex(access.owner())
              .rebuild(chosen, chosenLists, (done, total) -> bar.maxHint(total).stepTo(done));
      bar.maxHint(built.rows()).stepTo(built.rows());
      spec.commandLine().getOut().println(said(built));
      return 0;
    } catch (IllegalArgumentException e) {
      throw new StartFailed(String.valueOf(e.getMessage()), e);
    }
  }

  private OptionalInt lists() {
    if (lists == null) {
      return OptionalInt.empty();
    }
    if (method != VectorIndex.Method.IVFFLAT || lists < 1 || lists > 32_768) {
      throw new ParameterException(
          spec.commandLine(), "--lists must be from 1 to 32768, and goes with ivfflat only");
    }
    return OptionalInt.of(lists);
  }

  private static String said(VectorIndex.Built built) {
    String name = built.method() == VectorIndex.Method.HNSW ? "HNSW" : "IVFFlat";
    return built.rows()
        + " chunks are indexed with "
        + name
        + (built.lists().isPresent()
            ? " in " + built.lists().getAsInt() + " lists; restart running servers"
            : "")
        + " ("
        + built.size()
        + ").";
  }

  private static ProgressBar progress() {
    return new ProgressBarBuilder()
        .setTaskName("index")
        .setInitialMax(0)
        .setStyle(ProgressBarStyle.ASCII)
        .build();
  }
}
