package dz.amal.http.knowledge;

import dz.amal.domain.privacy.MaskedText;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What was masked in a document, in the API's shape: how many of each kind, and where. */
record PersonalDataResponse(Map<String, Integer> counts, List<Place> places) {

  PersonalDataResponse {
    counts = Map.copyOf(counts);
    places = List.copyOf(places);
  }

  /** Where a placeholder stands in the content, in Unicode code points. */
  record Place(String kind, int start, int end) {}

  static PersonalDataResponse of(List<MaskedText.Find> finds) {
    Map<String, Integer> counts = new TreeMap<>();
    finds.forEach(find -> counts.merge(find.kind().code(), 1, Integer::sum));
    return new PersonalDataResponse(
        counts,
        finds.stream()
            .map(find -> new Place(find.kind().code(), find.start(), find.end()))
            .toList());
  }
}
