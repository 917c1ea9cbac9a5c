using System.Data.Common;
using EscalationRoom.Data.Intake;
using EscalationRoom.Web.Documents.Files;

namespace EscalationRoom.Web.Documents.InDrafts;

/// <summary>Deletes, every hour, the bytes of files that were taken out of a draft or discarded with it a day ago, unless anything else names them.</summary>
public sealed partial class ForgetDraftFiles(DraftShelf shelf, FileStore store, TimeProvider clock, ILogger<ForgetDraftFiles> logger) : BackgroundService
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    public async Task SweepAsync(CancellationToken cancellation)
    {
        var before = clock.GetUtcNow() - Kept;
        foreach (var gone in await shelf.GoneFilesAsync(before, cancellation))
        {
            if (await shelf.IsNamedAsync(gone, cancellation) || store.Forget(gone.Sha256, before))
            {
                await shelf.ForgetFileAsync(gone, cancellation);
            }
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromHours(1), clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await SweepAsync(stoppingToken);
            }
            catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException or DbException)
            {
                LogTrouble(logger, trouble);
            }
        }
    }

    [LoggerMessage(1702, LogLevel.Warning, "Files of discarded drafts could not be deleted; they are tried again in an hour")]
    private static partial void LogTrouble(ILogger logger, Exception trouble);
}
