using System.ComponentModel.DataAnnotations;
using EscalationRoom.Data.People;
using EscalationRoom.Domain;
using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Domain.Routing;
using EscalationRoom.Web.Rooms;

namespace EscalationRoom.Web.Routing;

/// <summary>The owner or the duty manager follows what the rules would do now, or says why not.</summary>
public sealed class AnswerRerouting(LiveRooms rooms, PeopleDirectory people, TimeProvider clock)
{
    private const string Operation = "room.rerouting.answer";

    public async Task<Result<SuggestionAccepted>> AcceptAsync(RoomKey room, PersonId by, ReroutingAccepted said, CancellationToken cancellation) =>
        people.Find(said.To ?? "") is { } to
            ? await rooms.ChangeAsync(
                room, by, new Command(said.CommandId, Operation, said), it => it.AcceptRerouting(by, to, AcceptTime.Of(it.Severity), clock.GetUtcNow()), cancellation)
            : new NobodyByThatName();

    public async Task<Result<SuggestionDismissed>> DismissAsync(RoomKey room, PersonId by, ReroutingDismissed said, CancellationToken cancellation) =>
        people.Find(said.To ?? "") is { } suggested
            ? await rooms.ChangeAsync(
                room, by, new Command(said.CommandId, Operation, said), it => it.DismissRerouting(suggested, by, said.Reason ?? "", clock.GetUtcNow()), cancellation)
            : new NobodyByThatName();
}

/// <param name="To">Whom the rules proposed: an id, a handle or an e-mail address. Another proposal made meanwhile is not followed by mistake.</param>
public sealed record ReroutingAccepted([Required] Guid? CommandId, [Required] string? To);

/// <param name="To">Whom the rules proposed.</param>
/// <param name="Reason">Why the owner stays; everybody in the room reads it.</param>
public sealed record ReroutingDismissed([Required] Guid? CommandId, [Required] string? To, [Required] string? Reason);
