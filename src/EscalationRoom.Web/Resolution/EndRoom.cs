using System.ComponentModel.DataAnnotations;
using EscalationRoom.Data.People;
using EscalationRoom.Data.Timeline;
using EscalationRoom.Domain;
using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Resolution;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Web.Rooms;
using EscalationRoom.Web.Rooms.Api;

namespace EscalationRoom.Web.Resolution;

/// <summary>Closes a room, telling the client in the same transaction, and opens it again within two weeks.</summary>
public sealed class EndRoom(LiveRooms rooms, PeopleDirectory people, TimeProvider clock)
{
    public Task<Result<EscalationClosed>> CloseAsync(RoomKey room, PersonId by, ClosingWords words, CancellationToken cancellation)
    {
        var closing = new Closing(Named.Of<CloseCode>(words.Outcome), Named.Of<RootCause>(words.Cause), words.Summary ?? "", words.ToClient ?? "");
        var command = new Command(words.CommandId, "room.close", words);
        return rooms.ChangeAsync(room, by, command, it => it.Close(by, closing, clock.GetUtcNow()), cancellation);
    }

    public async Task<Result<EscalationReopened>> ReopenAsync(RoomKey room, PersonId by, ReasonGiven reason, CancellationToken cancellation) =>
        people.Find(by) is { } who
            ? await rooms.ChangeAsync(
                room, by, new Command(reason.CommandId, "room.reopen", reason), it => it.Reopen(who, reason.Reason ?? "", clock.GetUtcNow()), cancellation)
            : new RoomNotFound();
}

/// <param name="Outcome">Such as fixedPermanent, commercialSettlement or withdrawnByClient.</param>
/// <param name="Cause">Such as configurationChange, contractAmbiguity or unknown.</param>
/// <param name="Summary">For the record: what it was, what was done.</param>
/// <param name="ToClient">The closing message, in words written for the client.</param>
public sealed record ClosingWords(
    [Required] Guid? CommandId, [Required] string? Outcome, [Required] string? Cause, [Required] string? Summary, [Required] string? ToClient);
