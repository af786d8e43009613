package dz.amal.domain.identity;

import dz.amal.domain.language.ReadingLanguage;

/** Who asks for something; every use case decides by it what it may do. */
public record Caller(UserId user, Role role, ReadingLanguage locale) {}
