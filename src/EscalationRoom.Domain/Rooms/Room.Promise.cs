using EscalationRoom.Domain.Clocks;
using EscalationRoom.Domain.People;

namespace EscalationRoom.Domain.Rooms;

public sealed partial class Room
{
    /// <summary>Puts another version of the promise in force for this room: its open clocks are counted again from their start.</summary>
    public Result<PromiseApplied> ApplyPromise(PromiseTable promise, string by, DateTimeOffset now)
    {
        if (Clocks is null || IsOver)
        {
            return new NothingIsPromisedHere();
        }

        if (Clocks.Terms.PromiseVersion == promise.Version)
        {
            return new ThisPromiseHoldsAlready(promise.Version);
        }

        var applied = Record(Lane.Internal, Person.System, now, new PromiseApplied(Clocks.Terms.PromiseVersion, promise.Version, by));
        MoveClocks(Clocks.Terms with { Promise = promise.Version == PromiseTable.Shipped.Version ? null : promise }, $"{by} applied version {promise.Version} of the promise.", now);
        return applied;
    }
}

/// <param name="AppliedBy">Who applied it, by name: an administrator has no seat in the room.</param>
public sealed record PromiseApplied(int From, int To, string AppliedBy) : RoomEvent;

public sealed record NothingIsPromisedHere() : Refusal("Nothing is promised in this room, or it is over. Leave it as it is.");

public sealed record ThisPromiseHoldsAlready(int Version) : Refusal($"Version {Version} of the promise holds in this room already. There is nothing left to apply here.");
