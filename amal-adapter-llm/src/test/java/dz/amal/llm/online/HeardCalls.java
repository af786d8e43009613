package dz.amal.llm.online;

import dz.amal.llm.online.call.ModelCall;
import dz.amal.llm.online.call.ModelCalls;
import dz.amal.llm.online.call.ModelFault;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps what it hears of calls. */
final class HeardCalls implements ModelCalls {

  private final List<ModelCall> calls = new CopyOnWriteArrayList<>();
  private final List<Boolean> changes = new CopyOnWriteArrayList<>();

  @Override
  public void ended(ModelCall call) {
    calls.add(call);
  }

  @Override
  public void changed(boolean isAsked) {
    changes.add(isAsked);
  }

  List<ModelCall> all() {
    return calls;
  }

  List<ModelFault> faults() {
    return calls.stream().map(ModelCall::fault).flatMap(Optional::stream).toList();
  }

  List<Boolean> changes() {
    return changes;
  }
}
