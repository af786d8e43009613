package dz.amal.domain.plantedleft;

import dz.amal.domain.plantedright.Right;

/** Breaks a rule on purpose; see ArchitectureTest. */
public record Left(Right right) {}
