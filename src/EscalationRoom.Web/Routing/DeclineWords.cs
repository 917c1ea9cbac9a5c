using EscalationRoom.Domain.Routing;

namespace EscalationRoom.Web.Routing;

/// <summary>The reasons to decline a room, as people choose them.</summary>
internal static class DeclineWords
{
    public static IReadOnlyList<(DeclineReason Why, string Words)> All { get; } =
    [
        (DeclineReason.NoCapacity, "No capacity"),
        (DeclineReason.NotMyField, "Not my field"),
        (DeclineReason.ConflictOfInterest, "Conflict of interest"),
        (DeclineReason.LeavingShift, "Leaving shift"),
        (DeclineReason.Other, "Other"),
    ];
}
