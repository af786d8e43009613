package dz.amal.llm.online.call;

import dz.amal.domain.model.ModelUse.Purpose;
import java.time.Duration;
import java.util.Optional;

/**
 * One call that has ended, well or not; no word of what was asked or said. A retry is another call.
 *
 * @param model its name, as it was asked for
 * @param fault why it came to nothing; empty if it did not
 * @param took from the request to the end of the answer
 * @param firstToken from the request to the first piece of the answer; empty if none came
 * @param promptTokens how many were given, as far as known; 0 if they cost nothing
 * @param completionTokens how many came, as far as known
 */
public record ModelCall(
    String model,
    Purpose purpose,
    Optional<ModelFault> fault,
    Duration took,
    Optional<Duration> firstToken,
    int promptTokens,
    int completionTokens) {}
