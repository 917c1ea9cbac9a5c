using System.Security.Cryptography;
using EscalationRoom.Data;
using EscalationRoom.Data.Outbox;
using EscalationRoom.Web.Notifications.Mail;
using EscalationRoom.Web.Shell;
using Microsoft.EntityFrameworkCore;

namespace EscalationRoom.Web.Notifications;

/// <summary>
/// Door 4: sends what events wrote for the outside. Any node may claim a delivery, for a minute at a time; what fails comes back later
/// and later, over three days, and then waits as a dead letter for an administrator.
/// </summary>
public sealed partial class Outbox(
    IDbContextFactory<EscalationDb> contexts, MailSender mail, TimeProvider clock, ILogger<Outbox> logger) : BackgroundService
{
    public const int MostAttempts = 30;
    private const int AtOnce = 20;

    /// <summary>In percent: what failed together does not come back together.</summary>
    private const int MostJitter = 25;

    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(4);

    /// <summary>Sends everything that is due now.</summary>
    /// <returns>How many deliveries were tried.</returns>
    public async Task<int> SendDueAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var due = await db.Deliveries.AsNoTracking()
            .Where(it => it.State == DeliveryState.Waiting && it.DueAt <= now && (it.LeasedUntil == null || it.LeasedUntil < now))
            .OrderBy(it => it.DueAt).Take(AtOnce).ToListAsync(cancellation);
        var tried = 0;
        foreach (var delivery in due)
        {
            tried += await ClaimAsync(db, delivery, now, cancellation) && await TrySendAsync(db, delivery, cancellation) ? 1 : 0;
        }

        return tried;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1), clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            if (await Trouble.OfAsync(() => SendAllDueAsync(stoppingToken)) is { } away)
            {
                LogAway(logger, away);
            }
        }
    }

    private async Task SendAllDueAsync(CancellationToken stopping)
    {
        while (await SendDueAsync(stopping) == AtOnce)
        {
        }
    }

    /// <summary>The generation is the fence: of two nodes that saw the same row, one gets it.</summary>
    private static async Task<bool> ClaimAsync(EscalationDb db, Delivery delivery, DateTimeOffset now, CancellationToken cancellation) =>
        await db.Deliveries
            .Where(it => it.Id == delivery.Id && it.Generation == delivery.Generation && it.State == DeliveryState.Waiting)
            .ExecuteUpdateAsync(
                it => it.SetProperty(row => row.LeasedUntil, now + Lease)
                    .SetProperty(row => row.Generation, delivery.Generation + 1)
                    .SetProperty(row => row.Attempts, delivery.Attempts + 1),
                cancellation) == 1;

    private async Task<bool> TrySendAsync(EscalationDb db, Delivery delivery, CancellationToken cancellation)
    {
        if (await Trouble.OfAsync(() => SendAsync(db, delivery, cancellation)) is { } failure)
        {
            LogNotSent(logger, failure.GetType().Name, delivery.Id);
            var isLast = delivery.Attempts + 1 >= MostAttempts;
            var next = clock.GetUtcNow() + WaitAfter(delivery.Attempts);
            await SettleAsync(db, delivery, isLast ? DeliveryState.Dead : DeliveryState.Waiting, next, failure.GetType().Name, cancellation);
        }

        return true;
    }

    private async Task SendAsync(EscalationDb db, Delivery delivery, CancellationToken cancellation)
    {
        var sent = await mail.SendAsync(delivery, cancellation);
        await SettleAsync(db, delivery, sent.State, sent.Again ?? delivery.DueAt, sent.Why, cancellation);
    }

    private static Task<int> SettleAsync(
        EscalationDb db, Delivery delivery, DeliveryState state, DateTimeOffset due, string error, CancellationToken cancellation) =>
        db.Deliveries.Where(it => it.Id == delivery.Id && it.Generation == delivery.Generation + 1)
            .ExecuteUpdateAsync(
                it => it.SetProperty(row => row.State, state)
                    .SetProperty(row => row.DueAt, due)
                    .SetProperty(row => row.LastError, error)
                    .SetProperty(row => row.LeasedUntil, (DateTimeOffset?)null),
                cancellation);

    private static TimeSpan WaitAfter(int attempts)
    {
        var wait = FirstWait * Math.Pow(2, attempts);
        return (wait < LongestWait ? wait : LongestWait) * (1 + (RandomNumberGenerator.GetInt32(MostJitter) / 100.0));
    }

    [LoggerMessage(1501, LogLevel.Warning, "Delivery {Delivery} was not sent ({Failure}); it is tried again")]
    private static partial void LogNotSent(ILogger logger, string failure, Guid delivery);

    [LoggerMessage(1502, LogLevel.Warning, "The outbox could not be read")]
    private static partial void LogAway(ILogger logger, Exception away);
}
