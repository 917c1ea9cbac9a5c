using EscalationRoom.Data.Clocks;

namespace EscalationRoom.Web.Sla.Promises;

/// <param name="Version">1 as shipped.</param>
/// <param name="Older">For administrators: open rooms that go by an earlier version, and what this one would move in them.</param>
public sealed record PromiseAnswer(int Version, IReadOnlyList<PromiseLine> Promises, IReadOnlyList<PromiseVersionLine> Versions, IReadOnlyList<RoomLine> Older);

/// <param name="Measure">FirstResponse, ClientUpdate, Resolve or ClientDecision.</param>
/// <param name="Times">One time, or three for Strategic/Enterprise/Standard: m minutes, h hours, d business days.</param>
public sealed record PromiseLine(string? Severity, string? Measure, string? Times);

public sealed record PromiseVersionLine(int Version, string Note, string By, DateTimeOffset At);

/// <param name="Version">The one it goes by now.</param>
public sealed record RoomLine(string Room, int Version, IReadOnlyList<MovedLine> Moves)
{
    public static RoomLine Of(RoomUnderPromise it, DateTimeOffset now) =>
        new(it.Room.Value, it.Version, [.. it.Moves.Select(move => new MovedLine(move.Measure.ToString(), move.From, move.To, move.IsLateAt(now)))]);
}

/// <param name="From">Nothing while the clock is stopped.</param>
/// <param name="IsLate">It would be late at once.</param>
public sealed record MovedLine(string Measure, DateTimeOffset? From, DateTimeOffset? To, bool IsLate);

/// <param name="Rooms">Where it holds from now on; a room that was closed meanwhile is not among them.</param>
public sealed record AppliedAnswer(int Version, IReadOnlyList<string> Rooms);
