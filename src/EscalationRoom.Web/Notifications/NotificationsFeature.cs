using EscalationRoom.Data.Outbox;
using Microsoft.Extensions.Options;

namespace EscalationRoom.Web.Notifications;

/// <summary>What leaves the building: the outbox and its mail.</summary>
public static class NotificationsFeature
{
    public static IServiceCollection AddNotifications(this IServiceCollection services)
    {
        services.AddOptions<MailOptions>().BindConfiguration(MailOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<IDeliverySource, OfferNotices>().AddSingleton<MailSender>();
        services.AddSingleton<IMailTransport>(it => string.IsNullOrEmpty(it.GetRequiredService<IOptions<MailOptions>>().Value.Host)
            ? ActivatorUtilities.CreateInstance<MailDrop>(it)
            : ActivatorUtilities.CreateInstance<SmtpTransport>(it));
        services.AddSingleton<Outbox>().AddHostedService(it => it.GetRequiredService<Outbox>());
        return services;
    }
}
