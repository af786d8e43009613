/**
 * Noting down who did what.
 *
 * <p>Start at {@link dz.amal.application.audit.NoteAct}, which use cases call inside their
 * transaction.
 */
@NullMarked
package dz.amal.application.audit;

import org.jspecify.annotations.NullMarked;
