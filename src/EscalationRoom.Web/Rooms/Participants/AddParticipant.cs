using System.ComponentModel.DataAnnotations;
using EscalationRoom.Data.People;
using EscalationRoom.Data.Timeline;
using EscalationRoom.Domain;
using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Web.Rooms.Api;
using EscalationRoom.Web.Rooms.Messages;

namespace EscalationRoom.Web.Rooms.Participants;

/// <summary>Brings somebody in, or opens more lanes to somebody who is here.</summary>
public sealed class AddParticipant(LiveRooms rooms, PeopleDirectory people, TimeProvider clock)
{
    public async Task<Result<ParticipantAdded>> RunAsync(RoomKey room, PersonId by, ParticipantToAdd request, CancellationToken cancellation)
    {
        if (people.Find(by) is not { } adder)
        {
            return new RoomNotFound();
        }

        if (LanesOf(request.Lanes ?? []) is not { } lanes)
        {
            return new NoSuchLane();
        }

        if (people.Find(request.Person ?? "") is not { } who)
        {
            return new NobodyByThatName();
        }

        var command = new Command(request.CommandId, "room.participant.add", request);
        return await rooms.ChangeAsync(room, by, command, it => it.AddParticipant(adder, who, lanes, clock.GetUtcNow()), cancellation);
    }

    private static Lanes? LanesOf(IReadOnlyList<string> names)
    {
        var lanes = Lanes.None;
        foreach (var name in names)
        {
            if (Named.Lane(name) is not { } lane)
            {
                return null;
            }

            lanes |= lane.Alone();
        }

        return lanes;
    }
}

/// <param name="Person">An id, a handle or an e-mail address.</param>
/// <param name="Lanes">Lanes to open beyond what their role gives; Privileged only by counsel.</param>
public sealed record ParticipantToAdd([Required] Guid? CommandId, [Required] string? Person, string[]? Lanes);
