package dz.amal.notify;

/** By which server letters go, and whom they come from. */
public record MailAccount(SmtpAddress server, SenderAddress from) {}
