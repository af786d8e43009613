/** What people may do with conversations. */
@NullMarked
package dz.amal.application.conversation;

import org.jspecify.annotations.NullMarked;
