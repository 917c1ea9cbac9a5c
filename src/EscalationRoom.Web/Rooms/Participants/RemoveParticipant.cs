using EscalationRoom.Data.People;
using EscalationRoom.Domain;
using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Rooms;

namespace EscalationRoom.Web.Rooms.Participants;

/// <summary>Takes somebody's seat away: nothing later than this event reaches them, also not what is live already.</summary>
public sealed class RemoveParticipant(LiveRooms rooms, PeopleDirectory people, TimeProvider clock)
{
    /// <param name="who">An id, a handle or an e-mail address.</param>
    public async Task<Result<ParticipantRemoved>> RunAsync(RoomKey room, PersonId by, string who, ReasonGiven reason, CancellationToken cancellation)
    {
        if (people.Find(who) is not { } person)
        {
            return new NobodyByThatName();
        }

        var command = new Command(reason.CommandId, "room.participant.remove", new { person = person.Id, reason });
        return await rooms.ChangeAsync(room, by, command, it => it.RemoveParticipant(by, person.Id, reason.Reason ?? "", clock.GetUtcNow()), cancellation);
    }
}
