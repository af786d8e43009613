package dz.amal.domain.privacy;

import java.util.ArrayList;
import java.util.List;

/**
 * Groups of digits with nothing between them but spaces, dots, hyphens, slashes and brackets, as
 * numbers of telephones and accounts are written.
 *
 * @param groups at least one
 */
record DigitRun(ReadableText text, List<Group> groups) {

  private static final int WIDEST_GAP = 3;

  /** Digits without anything between them. */
  record Group(int start, int end) {

    int size() {
      return end - start;
    }
  }

  DigitRun {
    groups = List.copyOf(groups);
  }

  /** The runs of a text, in order. */
  static List<DigitRun> of(ReadableText text) {
    List<DigitRun> runs = new ArrayList<>();
    List<Group> groups = new ArrayList<>();
    for (int at = 0; at < text.length(); at++) {
      if (text.isDigitAt(at)) {
        int start = at;
        while (text.isDigitAt(at)) {
          at++;
        }
        if (!groups.isEmpty() && !isGap(text, groups.get(groups.size() - 1), start)) {
          runs.add(new DigitRun(text, groups));
          groups.clear();
        }
        groups.add(new Group(start, at));
      }
    }
    if (!groups.isEmpty()) {
      runs.add(new DigitRun(text, groups));
    }
    return runs;
  }

  private static boolean isGap(ReadableText text, Group before, int end) {
    int start = before.end();
    int marks = 0;
    for (int at = start; at < end && end - start <= WIDEST_GAP; at++) {
      char c = text.charAt(at);
      if (c == '.' || c == '-' || c == '/') {
        marks++;
      } else if (c != ' ' && c != '(' && c != ')') {
        return false;
      }
    }
    return end - start <= WIDEST_GAP && marks <= 1;
  }

  int size() {
    return groups.size();
  }

  /** A part of the run. */
  DigitRun part(int from, int to) {
    return new DigitRun(text, groups.subList(from, to));
  }

  String group(int index) {
    Group group = groups.get(index);
    return text.subSequence(group.start(), group.end());
  }

  int sizeOf(int index) {
    return groups.get(index).size();
  }

  /** The digits of some groups together. */
  String digits(int from, int to) {
    StringBuilder digits = new StringBuilder();
    for (int i = from; i < to; i++) {
      digits.append(group(i));
    }
    return digits.toString();
  }

  int countOfDigits() {
    return groups.stream().mapToInt(Group::size).sum();
  }

  /** What stands between a group and the next one. */
  String gapBehind(int index) {
    int start = groups.get(index).end();
    int end = groups.get(index + 1).start();
    return text.subSequence(start, end);
  }

  /** The mark in the gap behind a group; a space if there is none. */
  char markBehind(int index) {
    String gap = gapBehind(index);
    for (int i = 0; i < gap.length(); i++) {
      if (".-/".indexOf(gap.charAt(i)) >= 0) {
        return gap.charAt(i);
      }
    }
    return ' ';
  }

  /** Whether the gaps between these groups have one and the same mark. */
  boolean isUniform(int from, int to) {
    for (int i = from + 1; i < to - 1; i++) {
      if (markBehind(i) != markBehind(from)) {
        return false;
      }
    }
    return true;
  }

  boolean hasPlusBefore(int index) {
    int start = groups.get(index).start();
    return text.at(start - 1) == '+' || (text.at(start - 1) == '(' && text.at(start - 2) == '+');
  }

  /** Takes these groups out of the text, with the plus sign and the bracket that belong to them. */
  void take(PersonalDataKind kind, int from, int to) {
    int end = groups.get(to - 1).end();
    int start = groups.get(from).start();
    start = text.at(start - 1) == '+' ? start - 1 : start;
    if (text.at(start - 1) == '(' && closesWithin(start, end)) {
      start = text.at(start - 2) == '+' ? start - 2 : start - 1;
    }
    text.take(kind, start, end);
  }

  private boolean closesWithin(int start, int end) {
    for (int at = start; at < end; at++) {
      if (text.charAt(at) == ')') {
        return true;
      }
    }
    return false;
  }
}
