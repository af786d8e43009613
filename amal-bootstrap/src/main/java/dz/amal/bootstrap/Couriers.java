package dz.amal.bootstrap;

import dz.amal.bootstrap.config.AmalConfig;
import dz.amal.domain.notification.Mail;
import dz.amal.domain.notification.Webhooks;
import dz.amal.notify.NoMail;
import dz.amal.notify.SignedWebhooks;
import dz.amal.notify.SmtpMail;

/** Those who tell people and programs that are not at the desk. */
public record Couriers(Mail mail, Webhooks webhooks) {

  /** Those that the configuration sets up; nobody is called yet. */
  public static Couriers of(AmalConfig config, World world) {
    Mail mail =
        config
            .mail()
            .<Mail>map(account -> new SmtpMail(account, config.publicUrl(), world.clock()))
            .orElseGet(NoMail::new);
    return new Couriers(mail, new SignedWebhooks(config.webhooks(), world.clock()));
  }
}
