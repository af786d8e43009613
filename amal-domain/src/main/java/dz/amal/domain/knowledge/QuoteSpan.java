package dz.amal.domain.knowledge;

/**
 * Where a quote stands.
 *
 * @param documentVersion of the document, from 1
 * @param start in Unicode code points from the beginning of that version's text
 * @param end likewise, exclusive
 */
public record QuoteSpan(int documentVersion, int start, int end) {}
