using EscalationRoom.Data;
using Microsoft.EntityFrameworkCore;

namespace EscalationRoom.Web.Shell.SignIn.Sessions;

/// <summary>Deletes sessions that ended long ago and tickets nobody used.</summary>
internal sealed partial class ForgetEnded(IDbContextFactory<EscalationDb> contexts, TimeProvider clock, ILogger<ForgetEnded> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan KeptFor = TimeSpan.FromDays(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await ForgetAsync(stoppingToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                LogFailed(logger, failure);
            }
        }
    }

    private async Task ForgetAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var longAgo = now - KeptFor;
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        await db.Sessions.Where(it => it.ExpiresAt < longAgo).ExecuteDeleteAsync(cancellation);
        await db.AccessTokens.Where(it => it.Scope.StartsWith(TokenScope.Hub) && it.ExpiresAt < now).ExecuteDeleteAsync(cancellation);
    }

    [LoggerMessage(2005, LogLevel.Warning, "Ended sessions could not be deleted")]
    private static partial void LogFailed(ILogger logger, Exception failure);
}
