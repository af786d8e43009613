package dz.amal.http.conversation;

/** Somewhere to call at once. */
public record ContactResponse(String name, String number) {}
