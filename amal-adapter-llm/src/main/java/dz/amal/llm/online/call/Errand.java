package dz.amal.llm.online.call;

import dz.amal.domain.model.ModelUse;
import dz.amal.domain.model.ModelUse.Purpose;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What a call is for.
 *
 * @param model its name
 * @param prompt which prompt it is asked with, if any
 * @param promptTokens how many it is given, as counted here
 * @param until when its answer is of no use any more
 * @param meter hears of what it cost
 */
public record Errand(
    String model,
    Purpose purpose,
    Optional<String> prompt,
    int promptTokens,
    Instant until,
    Consumer<ModelUse> meter) {}
