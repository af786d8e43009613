/** What the double of a model does for tests. */
@NullMarked
package dz.amal.testkit.model;

import org.jspecify.annotations.NullMarked;
