/**
 * Measures how well the knowledge is searched, over a collection of documents, questions and
 * judgements.
 *
 * <p>Start at {@link RetrievalCollection} for what is read, {@link EvaluateRetrieval} for what is
 * done, and {@link RetrievalReport} for what is said.
 */
@NullMarked
package dz.amal.bootstrap.eval.retrieval;

import org.jspecify.annotations.NullMarked;
