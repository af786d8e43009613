/**
 * Trains the offline models while the module is built; not shipped in its jar, so that a running
 * server holds only what predicts.
 *
 * <p>Start at {@link TrainOfflineModels}, which the build runs, and {@link ReportIntents}, which a
 * person runs to see cross-validated figures and to choose settings. Whatever is chosen here is
 * chosen without the held-out messages of {@link Split}.
 */
@NullMarked
package dz.amal.llm.offline.training;

import org.jspecify.annotations.NullMarked;
