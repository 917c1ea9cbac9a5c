using EscalationRoom.Data.Timeline;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Web.Queue.Listing;

namespace EscalationRoom.Web.Queue.Duty;

/// <summary>A kind of trouble on the duty manager's board. A room stands in the first that fits it.</summary>
/// <param name="Calm">What stands there when there is none.</param>
public sealed record BoardSection(string Id, string Name, string Calm, Func<QueueRow, DateTimeOffset, bool> Holds)
{
    public static IReadOnlyList<BoardSection> All { get; } =
    [
        new("unowned", "Nobody has accepted", "Every room has an owner who accepted it.", (it, _) => !it.IsAccepted),
        new("late", "Late", "Nothing is late.", (it, now) => it.Due?.IsLate(now) is true),
        new("soon", "Due within 2 hours", "Nothing runs out in the next two hours.", (it, now) => it.Due?.At < now + QueueView.Soon),
        new("offered", "Handoffs and elevations that wait", "No handoff waits for an answer.", (it, _) => it.Asked is { IsHandoff: true }),
        new("untold", "Resolved, not closed", "Every resolved room is closed.", (it, _) => it.State is RoomState.Resolved),
    ];

    public static BoardSection? Of(QueueRow row, DateTimeOffset now) => All.FirstOrDefault(it => it.Holds(row, now));
}
