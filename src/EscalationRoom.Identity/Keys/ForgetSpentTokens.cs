using EscalationRoom.Identity.SignIn.Attempts;
using OpenIddict.Abstractions;

namespace EscalationRoom.Identity.Keys;

/// <summary>Deletes what the server remembers of tokens long past, so that the tables stay small.</summary>
internal sealed partial class ForgetSpentTokens(IServiceScopeFactory scopes, TimeProvider clock, ILogger<ForgetSpentTokens> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromHours(1);
    private static readonly TimeSpan KeptFor = TimeSpan.FromDays(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            await ForgetAsync(stoppingToken);
        }
    }

    private async Task ForgetAsync(CancellationToken cancellation)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var before = clock.GetUtcNow() - KeptFor;
            await scope.ServiceProvider.GetRequiredService<IOpenIddictTokenManager>().PruneAsync(before, cancellation);
            await scope.ServiceProvider.GetRequiredService<IOpenIddictAuthorizationManager>().PruneAsync(before, cancellation);
            await scope.ServiceProvider.GetRequiredService<SpentProofs>().ForgetAsync(cancellation);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            LogFailed(failure);
        }
    }

    [LoggerMessage(2006, LogLevel.Warning, "Spent tokens could not be deleted; trying again in an hour.")]
    private partial void LogFailed(Exception failure);
}
