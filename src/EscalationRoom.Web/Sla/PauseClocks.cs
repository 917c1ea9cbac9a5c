using System.ComponentModel.DataAnnotations;
using EscalationRoom.Data.People;
using EscalationRoom.Data.Timeline;
using EscalationRoom.Domain;
using EscalationRoom.Domain.Clocks;
using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Web.Rooms;
using EscalationRoom.Web.Rooms.Api;

namespace EscalationRoom.Web.Sla;

/// <summary>Stops the clocks a reason may stop, until a named time, and lets them go on before it.</summary>
public sealed class PauseClocks(LiveRooms rooms, RoomReaders readers, PeopleDirectory people, TimeProvider clock)
{
    public async Task<Result<ClockPaused>> PauseAsync(RoomKey room, PersonId by, PauseToMake pause, CancellationToken cancellation)
    {
        if (people.Find(by) is not { } person)
        {
            return new RoomNotFound();
        }

        var asked = new PauseAsked(Named.Of<PauseKind>(pause.Pause), pause.Until ?? default, pause.Why ?? "")
        {
            Contact = pause.Contact is { Length: > 0 } contact ? people.Find(contact) : null,
            ThirdParty = pause.ThirdParty ?? "",
            Reference = pause.Reference ?? "",
            Evidence = pause.Message is { } shown ? await readers.For(by).MessageAsync(room, new EventId(shown), cancellation) : null,
        };
        var command = new Command(pause.CommandId, "room.clock.pause", pause);
        return await rooms.ChangeAsync(room, by, command, it => it.PauseClocks(person, asked, clock.GetUtcNow()), cancellation);
    }

    public async Task<Result<ClockResumed>> ResumeAsync(RoomKey room, PersonId by, PauseToEnd pause, CancellationToken cancellation)
    {
        var command = new Command(pause.CommandId, "room.clock.resume", pause);
        return people.Find(by) is { } person
            ? await rooms.ChangeAsync(
                room, by, command, it => it.ResumeClocks(person, Named.Of<PauseKind>(pause.Pause), pause.Why ?? "", clock.GetUtcNow()), cancellation)
            : new RoomNotFound();
    }
}

/// <param name="Pause">awaitingClient, awaitingThirdParty, clientRequestedHold or legalHoldComms.</param>
/// <param name="Until">When the answer is expected, or the hold ends; the clock goes on by itself then.</param>
/// <param name="Contact">For awaitingClient: the contact who is waited for, by id, handle or e-mail address.</param>
/// <param name="ThirdParty">For awaitingThirdParty, with its <paramref name="Reference"/>.</param>
/// <param name="Message">The message in the Client lane that shows it: the question we asked, or the client's wish to hold.</param>
public sealed record PauseToMake(
    [Required] Guid? CommandId,
    [Required] string? Pause,
    [Required] DateTimeOffset? Until,
    string? Why,
    string? Contact,
    string? ThirdParty,
    string? Reference,
    Guid? Message);

public sealed record PauseToEnd([Required] Guid? CommandId, [Required] string? Pause, string? Why);
