using EscalationRoom.Data.People;
using EscalationRoom.Data.Timeline;
using EscalationRoom.Domain;
using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Web.Rooms.Messages;

namespace EscalationRoom.Web.Rooms.Participants;

/// <summary>Takes a seat in a room one's role opens, or gives one's seat up.</summary>
public sealed class JoinOrLeave(LiveRooms rooms, PeopleDirectory people, TimeProvider clock)
{
    public async Task<Result<ParticipantJoined>> JoinAsync(RoomKey room, PersonId by, JustACommand ask, CancellationToken cancellation) =>
        people.Find(by) is { } who
            ? await rooms.ChangeAsync(room, by, new Command(ask.CommandId, "room.participant.join", ask), it => it.Join(who, clock.GetUtcNow()), cancellation)
            : new RoomNotFound();

    public Task<Result<ParticipantLeft>> LeaveAsync(RoomKey room, PersonId by, JustACommand ask, CancellationToken cancellation) =>
        rooms.ChangeAsync(room, by, new Command(ask.CommandId, "room.participant.leave", ask), it => it.Leave(by, clock.GetUtcNow()), cancellation);
}
