package dz.amal.application.model;

import dz.amal.domain.decision.IntentClassifier;
import dz.amal.domain.knowledge.LanguageModel;

/** The models that run in this process: never down, and nothing leaves the machine. */
public record OwnModels(IntentClassifier classifier, LanguageModel languageModel) {}
