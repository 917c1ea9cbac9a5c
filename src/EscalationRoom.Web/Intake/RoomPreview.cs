using EscalationRoom.Domain.Clocks;
using EscalationRoom.Domain.Rooms;

namespace EscalationRoom.Web.Intake;

/// <summary>What will happen when a form is submitted, found by doing it without saving.</summary>
/// <param name="Asked">Who is asked first, and why.</param>
/// <param name="Duty">Who answers until somebody accepts.</param>
public sealed record RoomPreview(EscalationRouted? Asked, string Duty, IReadOnlyList<string> Told, IReadOnlyList<SlaClock> Clocks)
{
    public static RoomPreview Of(Room room)
    {
        var asked = room.Recorded.OfType<EscalationRouted>().LastOrDefault();
        string?[] told = [asked?.ToName, .. room.Participants.Select(it => it.Name)];
        return new RoomPreview(asked, room.Owner.Name, [.. told.OfType<string>().Distinct()], room.Clocks?.All ?? []);
    }
}
