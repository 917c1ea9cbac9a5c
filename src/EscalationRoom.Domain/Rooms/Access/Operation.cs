using System.Collections.Immutable;
using EscalationRoom.Domain.People;

namespace EscalationRoom.Domain.Rooms;

/// <summary>Something a person can ask for, by its public name, with the verdict for every role.</summary>
public sealed record Operation(string Name, RoomStates When, ImmutableArray<Verdict> Verdicts)
{
    public Verdict For(Role role) => Verdicts[(int)role];

    public bool FitsIn(RoomState state) => When switch
    {
        RoomStates.Any => true,
        RoomStates.Open => state is not (RoomState.Closed or RoomState.Merged),
        RoomStates.Closed => state is RoomState.Closed,
    };
}
