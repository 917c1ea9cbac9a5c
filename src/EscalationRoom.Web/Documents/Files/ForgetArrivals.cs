namespace EscalationRoom.Web.Documents.Files;

/// <summary>Sweeps away, at the start and every hour, what is left of uploads that never ended. Another node's running ones are younger.</summary>
public sealed partial class ForgetArrivals(FileStore store, TimeProvider clock, ILogger<ForgetArrivals> logger) : BackgroundService
{
    private static readonly TimeSpan LongestUpload = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(LongestUpload, clock);
        do
        {
            try
            {
                store.ForgetArrivals(clock.GetUtcNow() - LongestUpload);
            }
            catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
            {
                LogTrouble(logger, trouble);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(1701, LogLevel.Warning, "What is left of broken uploads could not be swept away")]
    private static partial void LogTrouble(ILogger logger, Exception trouble);
}
