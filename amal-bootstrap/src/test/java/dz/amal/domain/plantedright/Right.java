package dz.amal.domain.plantedright;

import dz.amal.domain.plantedleft.Left;
import java.util.List;

/** Breaks a rule on purpose; see ArchitectureTest. */
public record Right(List<Left> lefts) {}
