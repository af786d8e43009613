/** What the evaluation of retrieval counts. */
@NullMarked
package dz.amal.bootstrap.eval.retrieval;

import org.jspecify.annotations.NullMarked;
