package dz.amal.bootstrap;

import dz.amal.llm.online.call.ModelCall;
import dz.amal.llm.online.call.ModelCalls;
import dz.amal.llm.online.call.ModelFault;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts calls of models elsewhere: how they ended, how long they took, what they cost. */
final class CountedModelCalls implements ModelCalls {

  private static final Logger LOG = LoggerFactory.getLogger(CountedModelCalls.class);
  private static final String OK = "ok";

  private final MeterRegistry registry;
  private final AtomicInteger isAsked = new AtomicInteger(1);

  CountedModelCalls(MeterRegistry registry) {
    this.registry = registry;
    Gauge.builder("amal.models.elsewhere.up", isAsked, AtomicInteger::get)
        .strongReference(true)
        .register(registry);
  }

  @Override
  public void ended(ModelCall call) {
    String purpose = call.purpose().code();
    String outcome = call.fault().map(ModelFault::code).orElse(OK);
    registry
        .timer("amal.model.calls", "purpose", purpose, "model", call.model(), "outcome", outcome)
        .record(call.took());
    call.firstToken()
        .ifPresent(
            first -> registry.timer("amal.model.first.token", "purpose", purpose).record(first));
    count(purpose, "prompt", call.promptTokens());
    count(purpose, "completion", call.completionTokens());
  }

  private void count(String purpose, String kind, int tokens) {
    registry.counter("amal.model.tokens", "purpose", purpose, "kind", kind).increment(tokens);
  }

  @Override
  public void changed(boolean isAskedNow) {
    isAsked.set(isAskedNow ? 1 : 0);
    if (isAskedNow) {
      LOG.info("Models elsewhere are asked again");
    } else {
      LOG.warn("Models elsewhere keep failing: those that come with Amal answer for a while");
    }
  }
}
