/**
 * Files that come with Amal or are brought in: knowledge and contacts.
 *
 * <p>Start at {@link StarterKnowledge}.
 */
@NullMarked
package dz.amal.bootstrap.files;

import org.jspecify.annotations.NullMarked;
