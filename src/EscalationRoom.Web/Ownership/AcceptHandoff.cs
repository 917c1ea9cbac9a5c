using System.ComponentModel.DataAnnotations;
using EscalationRoom.Data.People;
using EscalationRoom.Data.Timeline;
using EscalationRoom.Domain;
using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Web.Rooms;

namespace EscalationRoom.Web.Ownership;

/// <summary>The receiver takes the room, saying in their own words what they now answer for.</summary>
public sealed class AcceptHandoff(LiveRooms rooms, RoomReaders readers, PeopleDirectory people, TimeProvider clock)
{
    public async Task<Result<OwnershipHandedOff>> RunAsync(PersonId by, HandoffId offer, Readback readback, CancellationToken cancellation)
    {
        if (people.Find(by) is not { } receiver || await readers.For(by).RoomOfAsync(offer, cancellation) is not { } room)
        {
            return new RoomNotFound();
        }

        var command = new Command(readback.CommandId, "room.handoff.accept", new { offer, readback });
        return await rooms.ChangeAsync(room, by, command, it => it.AcceptHandoff(receiver, offer, readback.Text ?? "", readback.Opened ?? 0, clock.GetUtcNow()), cancellation);
    }
}

/// <param name="Text">The receiver's own words for what they now answer for; <c>readback</c> in JSON.</param>
/// <param name="Opened">How many of the document's seven sections they opened before; the room's page asks for all.</param>
public sealed record Readback(
    [Required] Guid? CommandId, [property: System.Text.Json.Serialization.JsonPropertyName("readback")] string? Text, [Range(0, 7)] int? Opened = null);

public sealed record OpenEverySectionFirst(string Titles) : Refusal($"Open what you take over before you accept it. Not opened yet: {Titles}.");
