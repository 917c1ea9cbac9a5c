using EscalationRoom.Domain.Clocks;
using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Rooms;

namespace EscalationRoom.Domain.Routing;

/// <summary>Somebody who may be asked, as they are now.</summary>
/// <param name="OpenRooms">How many rooms they answer for or are asked to accept.</param>
/// <param name="Load">The same rooms, the worse ones counting more.</param>
/// <param name="IsPresent">At work in the product in the last minutes, and in no meeting.</param>
/// <param name="HandledClient">When they last answered for this client.</param>
/// <param name="Assigned">When they last got a room.</param>
public sealed record Candidate(
    Person Who,
    Availability Availability,
    int OpenRooms = 0,
    decimal Load = 0,
    bool IsPresent = false,
    DateTimeOffset? HandledClient = null,
    DateTimeOffset? Assigned = null)
{
    /// <summary>Their office's hours as they are written now; nothing where those are as shipped.</summary>
    public BusinessCalendar? Hours { get; init; }

    /// <summary>The worst severity may exceed what somebody can carry by one.</summary>
    public bool HasRoomFor(Severity severity) => OpenRooms < (severity is Severity.Sev1 && Who.Capacity > 0 ? Who.Capacity + 1 : Who.Capacity);

    public Shift ShiftAt(DateTimeOffset now) => Shifts.Of(this, now);

    /// <summary>As if one room of theirs were not counted: the very room in question keeps nobody from it.</summary>
    public Candidate WithoutOne(Severity counted) => this with { OpenRooms = Math.Max(0, OpenRooms - 1), Load = Math.Max(0, Load - WeightOf(counted)) };

    /// <summary>What a room weighs on its owner.</summary>
    public static decimal WeightOf(Severity severity) => severity switch
    {
        Severity.Sev1 => 2,
        Severity.Sev2 => 1.5m,
        Severity.Sev3 or Severity.Sev4 => 1,
    };
}
