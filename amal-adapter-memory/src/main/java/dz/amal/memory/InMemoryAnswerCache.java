package dz.amal.memory;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dz.amal.domain.knowledge.AnswerCache;
import dz.amal.domain.knowledge.DraftAnswer;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/** The thousand answers that were asked for last, for a day. */
public final class InMemoryAnswerCache implements AnswerCache {

  private static final long MOST = 1_000;
  private static final Duration LONGEST = Duration.ofDays(1);

  private final Cache<String, DraftAnswer> answers;

  /** An empty cache; the clock tells what is too old. */
  public InMemoryAnswerCache(InstantSource clock) {
    answers =
        Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterWrite(LONGEST)
            .ticker(new InstantTicker(clock))
            .build();
  }

  @Override
  public Optional<DraftAnswer> find(String key) {
    return Optional.ofNullable(answers.getIfPresent(key));
  }

  @Override
  public void keep(String key, DraftAnswer answer) {
    answers.put(key, answer);
  }
}
