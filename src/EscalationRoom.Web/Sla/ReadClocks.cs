using EscalationRoom.Data.Timeline;
using EscalationRoom.Domain;
using EscalationRoom.Domain.Clocks;
using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Web.Rooms.Api;

namespace EscalationRoom.Web.Sla;

/// <summary>Every clock of a room with the ledger that explains it, for staff who read both what the client said and what we did.</summary>
public sealed class ReadClocks(RoomReaders readers, TimeProvider clock)
{
    public async Task<Result<ClocksAnswer>> RunAsync(RoomKey room, PersonId by, CancellationToken cancellation)
    {
        if (await readers.For(by).OpenAsync(room, cancellation) is not { } view)
        {
            return new RoomNotFound();
        }

        var now = clock.GetUtcNow();
        return new ClocksAnswer(
            [.. (view.Clocks?.All ?? []).Select(it => new ClockWithLedger(ClockLine.Of(it, view.Clocks!, now), [.. ClockLedger.Of(it, now).Select(LedgerEntry.Of)]))],
            [.. (view.Clocks?.Pauses ?? []).Select(it => new PauseLine(it.Kind.ToString(), it.By, it.Why, it.From, it.Until, it.Evidence?.Value))]);
    }
}

/// <param name="Clocks">In the order they began; those that are over too.</param>
/// <param name="Pauses">Those that are on.</param>
public sealed record ClocksAnswer(IReadOnlyList<ClockWithLedger> Clocks, IReadOnlyList<PauseLine> Pauses);

public sealed record ClockWithLedger(ClockLine Clock, IReadOnlyList<LedgerEntry> Ledger);

/// <param name="Pause">AwaitingClient, AwaitingThirdParty, ClientRequestedHold or LegalHoldComms.</param>
/// <param name="Message">The message in the Client lane that shows it.</param>
public sealed record PauseLine(string Pause, string By, string Why, DateTimeOffset From, DateTimeOffset Until, Guid? Message);

/// <param name="Kind">Begun, Counted, Stopped, Moved, Missed, Met, Dropped or Due.</param>
/// <param name="Was">The deadline before this moved it, and <paramref name="Now"/> the one after.</param>
public sealed record LedgerEntry(string Kind, DateTimeOffset At, DateTimeOffset? To, string Words, DateTimeOffset? Was, DateTimeOffset? Now)
{
    public static LedgerEntry Of(LedgerLine it) => new(it.Kind.ToString(), it.At, it.To, it.Words, it.Was, it.Now);
}
