using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Rooms;

namespace EscalationRoom.Data.Search;

/// <summary>What somebody looks for, and where.</summary>
/// <param name="Until">Not included.</param>
/// <param name="After">Where the page before ended.</param>
public sealed record SearchAsk(
    SearchWords Words,
    RoomKey? Room = null,
    Lane? Lane = null,
    HitKind? Kind = null,
    PersonId? By = null,
    DateTimeOffset? From = null,
    DateTimeOffset? Until = null,
    EventId? After = null);

/// <summary>What kind of thing was found in a timeline.</summary>
public enum HitKind
{
    Message,
    Document,
    Decision,

    /// <summary>Any other fact somebody gave words to: what happened, a handoff's readback, a note.</summary>
    Fact,
}
