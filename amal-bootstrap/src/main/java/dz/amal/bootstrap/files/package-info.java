/**
 * Files that come with Amal or that operators write: starter knowledge, contacts, policies.
 *
 * <p>Start at {@link StarterKnowledge}.
 */
@NullMarked
package dz.amal.bootstrap.files;

import org.jspecify.annotations.NullMarked;
