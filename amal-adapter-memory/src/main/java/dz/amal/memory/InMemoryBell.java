package dz.amal.memory;

import dz.amal.domain.notification.Bell;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** A bell that only this process hears. Rings on the thread of who rings it. */
public final class InMemoryBell implements Bell {

  private final List<Consumer<Ring>> listeners = new CopyOnWriteArrayList<>();

  @Override
  public void ring(Ring ring) {
    listeners.forEach(listener -> listener.accept(ring));
  }

  @Override
  public Runnable listen(Consumer<Ring> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  @Override
  public boolean isHeard() {
    return true;
  }
}
