package dz.amal.domain.knowledge;

import dz.amal.domain.language.ReadingLanguage;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What was read out of a file.
 *
 * @param title as the file gives it, by its own data or its first heading
 * @param language as the file says, not as it looks
 * @param source who well established says so
 * @param author who wrote it
 * @param reviewedOn the day on which its content was last reviewed
 */
public record ReadDocument(
    Optional<String> title,
    Optional<ReadingLanguage> language,
    Optional<String> source,
    Optional<String> author,
    Optional<LocalDate> reviewedOn,
    DocumentText text) {}
