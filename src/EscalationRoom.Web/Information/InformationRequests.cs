using System.ComponentModel.DataAnnotations;
using EscalationRoom.Data.People;
using EscalationRoom.Data.Timeline;
using EscalationRoom.Domain;
using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Web.Rooms;
using EscalationRoom.Web.Rooms.Messages;

namespace EscalationRoom.Web.Information;

/// <summary>Asks one person for what the owner cannot go on without, and takes their answer, where that person reads.</summary>
public sealed class InformationRequests(LiveRooms rooms, RoomReaders readers, PeopleDirectory people, TimeProvider clock)
{
    public async Task<Result<InformationRequested>> RequestAsync(RoomKey room, PersonId by, InformationAsked asked, CancellationToken cancellation)
    {
        if (people.Find(by) is not { } asker)
        {
            return new RoomNotFound();
        }

        var of = people.Find(asked.Person ?? "");
        var command = new Command(asked.CommandId, "room.information.request", asked, of?.Role is Role.Guest ? Lane.Client : Lane.Internal);
        return await rooms.ChangeAsync(
            room, by, command, it => it.RequestInformation(asker, of, asked.Question ?? "", asked.Due ?? default, asked.StopsTheClock, clock.GetUtcNow()), cancellation);
    }

    public async Task<Result<InformationAnswered>> AnswerAsync(RoomKey room, PersonId by, EventId request, InformationText answer, CancellationToken cancellation)
    {
        var waiting = await readers.For(by).AsksAsync(room, AskKind.Information, cancellation) ?? [];
        var command = new Command(answer.CommandId, "room.information.answer", new { request, answer }, waiting.FirstOrDefault(it => it.Id == request)?.Lane);
        return await rooms.ChangeAsync(room, by, command, it => it.AnswerInformation(by, request, answer.Text ?? "", clock.GetUtcNow()), cancellation);
    }

    public Task<Result<InformationWithdrawn>> WithdrawAsync(RoomKey room, PersonId by, EventId request, JustACommand ask, CancellationToken cancellation) => rooms.ChangeAsync(
        room,
        by,
        new Command(ask.CommandId, "room.information.withdraw", new { request, ask }),
        it => it.WithdrawInformation(by, request, clock.GetUtcNow()),
        cancellation);
}

/// <param name="Person">Whom: an id, a handle such as <c>u-mira</c>, or an e-mail address. They sit in the room.</param>
/// <param name="Due">By when; they are reminded at half the time and then.</param>
/// <param name="StopsTheClock">For a contact: the resolution's clock waits for them, until they write or it is due.</param>
public sealed record InformationAsked(
    [Required] Guid? CommandId, [Required] string? Person, [Required] string? Question, [Required] DateTimeOffset? Due, bool StopsTheClock = false);

/// <param name="Text">At most 16 KB of UTF-8.</param>
public sealed record InformationText([Required] Guid? CommandId, [Required] string? Text);
