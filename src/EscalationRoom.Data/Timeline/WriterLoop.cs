using System.Data.Common;
using System.Threading.Channels;
using EscalationRoom.Data.Outbox;
using EscalationRoom.Data.Providers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace EscalationRoom.Data.Timeline;

/// <summary>
/// One writer with its own connection: gathers what arrived during the last commit, up to 256 commands, and commits it at once.
/// Nothing is answered or published before the commit returned.
/// </summary>
internal sealed partial class WriterLoop(
    Engine engine, IDbContextFactory<EscalationDb> contexts, IReadOnlyList<IDeliverySource> deliveries, TableSql tables, ILogger logger)
{
    public const int LargestBatch = 256;
    private const int MostAttempts = 20;

    private readonly Channel<Request> _waiting = Channel.CreateUnbounded<Request>();
    private readonly AnsweredCommands _answered = new(contexts);
    private StatementBatch? _connection;

    public RoomShelf Shelf { get; } = new(contexts);

    public int Backlog => _waiting.Reader.Count;

    /// <summary>False from a failed commit until the next good one.</summary>
    public bool IsHealthy { get; private set; } = true;

    /// <summary>Told of every commit, in order.</summary>
    public required Action<IReadOnlyList<Committed>> Publish { get; init; }

    public void Add(Request request) => _waiting.Writer.TryWrite(request);

    public void Finish() => _waiting.Writer.TryComplete();

    public async Task RunAsync(CancellationToken stopping)
    {
        var batch = new List<Request>(LargestBatch);
        while (await _waiting.Reader.WaitToReadAsync(stopping))
        {
            batch.Clear();
            while (batch.Count < LargestBatch && _waiting.Reader.TryRead(out var request))
            {
                batch.Add(request);
            }

            await CommitAsync(batch, stopping);
        }
    }

    private async Task CommitAsync(List<Request> batch, CancellationToken stopping)
    {
        for (var attempt = 1; batch.Count > 0; attempt++)
        {
            try
            {
                if (await TryCommitAsync(batch, stopping))
                {
                    IsHealthy = true;
                    batch.ForEach(it => it.Settle());
                    return;
                }
            }
            catch (DbException clash) when (engine.IsKeyClash(clash) && attempt < MostAttempts)
            {
                Forget(batch);
                await _answered.RecallAsync(batch, stopping);
            }
#pragma warning disable CA1031 // Whatever broke the commit, its commands are answered "not known" and the connection is not trusted again.
            catch (Exception failure)
#pragma warning restore CA1031
            {
                await GiveUpAsync(batch, failure, stopping);
                return;
            }
        }
    }

    /// <returns>False when the batch must be asked again.</returns>
    private async Task<bool> TryCommitAsync(List<Request> batch, CancellationToken stopping)
    {
        await Shelf.LoadAsync(batch.Select(it => it.Room), stopping);
        if (batch.Exists(it => it.Opens is not null))
        {
            await _answered.RecallAsync(batch.Where(it => it.Opens is not null), stopping);
        }

        var turn = new Turn(Shelf, _answered);
        turn.Ask(batch);
        if (turn.Broken.Count > 0)
        {
            Forget(batch);
            turn.Broken.ForEach(it => it.Request.Fail(it.Why));
            turn.Broken.ForEach(it => batch.Remove(it.Request));
            return false;
        }

        if (engine.MayHaveOtherNodes && turn.Unproven is { Count: > 0 } doubtful && await Shelf.ForgetStaleAsync(doubtful, stopping))
        {
            Forget(batch);
            return false;
        }

        var plan = turn.Plan(tables, deliveries);
        if (!plan.IsEmpty)
        {
            _connection ??= new StatementBatch(await engine.OpenWriterAsync(stopping), engine.BatchIsWhole);
            await _connection.CommitAsync(plan.Statements, stopping);
            plan.MarkSaved();
            turn.Remember();
            Publish(turn.Committed(plan));
        }

        return true;
    }

    private void Forget(List<Request> batch) => batch.ForEach(it => Shelf.Forget(it.Room));

    /// <summary>After a failed commit nothing in memory is trusted. What became durable all the same is looked up and answered.</summary>
    private async Task GiveUpAsync(List<Request> batch, Exception failure, CancellationToken stopping)
    {
        IsHealthy = false;
        LogCommitFailed(logger, failure, batch.Count);
        Shelf.ForgetAll();
        await DropConnectionAsync();
        try
        {
            await _answered.RecallAsync(batch, stopping);
        }
        catch (Exception still) when (still is DbException or InvalidOperationException or OperationCanceledException)
        {
            LogLookUpFailed(logger, still);
        }

        foreach (var request in batch)
        {
            if (request.Identity is { } id && _answered.Find(id) is { } stored)
            {
                request.AnswerWith(stored.Answer);
                request.Settle();
            }
            else
            {
                request.Fail(new NotSavedException(failure));
            }
        }
    }

    private async Task DropConnectionAsync()
    {
        if (_connection is { } broken)
        {
            _connection = null;
            try
            {
                await broken.DisposeAsync();
            }
            catch (DbException already)
            {
                LogLookUpFailed(logger, already);
            }
        }
    }

    [LoggerMessage(1001, LogLevel.Error, "A commit of {Commands} commands failed; the writer reopens its connection")]
    private static partial void LogCommitFailed(ILogger logger, Exception failure, int commands);

    [LoggerMessage(1002, LogLevel.Warning, "The database does not answer yet")]
    private static partial void LogLookUpFailed(ILogger logger, Exception failure);
}
