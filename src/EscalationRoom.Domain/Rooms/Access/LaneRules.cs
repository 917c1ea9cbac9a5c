using EscalationRoom.Domain.People;

namespace EscalationRoom.Domain.Rooms;

/// <summary>The lane rows of the permission table for one role, turned into bits so that access is a few operations on them.</summary>
internal readonly record struct LaneRules(
    Lanes ReadsEverywhere,
    Lanes WritesEverywhere,
    Lanes EverReads,
    Lanes EverWrites,
    Lanes WritesBeforeAcceptance,
    Lanes Grantable)
{
    /// <summary>Where reviewers and experts land when they are added without naming a lane.</summary>
    private const Lanes Default = Lanes.Internal;

    private Lanes WithSeat { get; init; }

    private Lanes WithOwnership { get; init; }

    private Lanes WritesWithSeat { get; init; }

    private Lanes WritesWithCommand { get; init; }

    public static LaneRules Of(Role role)
    {
        var added = Reads(role, Verdict.IfAdded);
        var seated = Reads(role, Verdict.Yes, Verdict.Own) | (added & Default);
        return new LaneRules(
            Reads(role, Verdict.Yes),
            Writes(role, Verdict.Yes),
            ~Reads(role, Verdict.No) & Lanes.All,
            ~Writes(role, Verdict.No) & Lanes.All,
            Writes(role, Verdict.BeforeAcceptance),
            added | Reads(role, Verdict.Yes, Verdict.Own, Verdict.ByCounsel))
        {
            WithSeat = seated,
            WithOwnership = added | Reads(role, Verdict.IfOwner),
            WritesWithSeat = Writes(role, Verdict.Yes, Verdict.Own, Verdict.BeforeAcceptance) | (Writes(role, Verdict.IfAdded) & Default),
            WritesWithCommand = Writes(role, Verdict.IfCommander),
        };
    }

    public Lanes SeatReads(Seat seat) => seat is Seat.Owner ? WithSeat | WithOwnership : WithSeat;

    public Lanes SeatWrites(Seat seat)
    {
        var writes = RoomAccess.Commands(seat) ? WritesWithSeat | WritesWithCommand : WritesWithSeat;
        return seat is Seat.Owner ? writes | (WithOwnership & EverWrites) : writes;
    }

    private static Lanes Reads(Role role, params ReadOnlySpan<Verdict> verdicts) => Where(role, isWrite: false, verdicts);

    private static Lanes Writes(Role role, params ReadOnlySpan<Verdict> verdicts) => Where(role, isWrite: true, verdicts);

    private static Lanes Where(Role role, bool isWrite, ReadOnlySpan<Verdict> verdicts)
    {
        var lanes = Lanes.None;
        foreach (var lane in LaneSet.InOrder)
        {
            lanes |= verdicts.Contains(Permissions.OfLane(lane, isWrite).For(role)) ? lane.Alone() : Lanes.None;
        }

        return lanes;
    }
}
