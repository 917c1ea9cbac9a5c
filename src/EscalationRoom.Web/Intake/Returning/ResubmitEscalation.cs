using System.ComponentModel.DataAnnotations;
using EscalationRoom.Data.People;
using EscalationRoom.Data.Timeline;
using EscalationRoom.Domain;
using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Domain.Routing;
using EscalationRoom.Web.Rooms;

namespace EscalationRoom.Web.Intake.Returning;

/// <summary>Its author adds what was missing, and the first owner is asked anew in the same breath.</summary>
public sealed class ResubmitEscalation(LiveRooms rooms, RoutingFacts facts, PeopleDirectory people, TimeProvider clock)
{
    private const string Operation = "room.resubmit";

    public async Task<Result<EscalationResubmitted>> RunAsync(RoomKey room, PersonId by, EscalationToResubmit asked, CancellationToken cancellation)
    {
        if (people.Find(by) is not { } person)
        {
            return new NotAllowed(Operation);
        }

        var routing = await facts.ForAsync(room, null, cancellation);
        return await rooms.ChangeAsync(room, by, new Command(asked.CommandId, Operation, asked), Ask, cancellation);

        Result<EscalationResubmitted> Ask(Room it)
        {
            var answer = it.Resubmit(person, asked.Added ?? "", clock.GetUtcNow());
            _ = answer.IsDone ? WithoutTheLast(routing!).Offer(it, clock.GetUtcNow()) : default;
            return answer;
        }
    }

    /// <summary>Whoever was asked when it was sent back never said no: they may be asked again.</summary>
    private static OwnerRouting WithoutTheLast(OwnerRouting routing) => routing with { Asked = [.. routing.Asked.SkipLast(1)] };
}

/// <param name="Added">What was missing.</param>
public sealed record EscalationToResubmit([Required] Guid? CommandId, string? Added);
