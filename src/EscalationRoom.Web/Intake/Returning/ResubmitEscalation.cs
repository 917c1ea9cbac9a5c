using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using EscalationRoom.Data.People;
using EscalationRoom.Data.Timeline;
using EscalationRoom.Domain;
using EscalationRoom.Domain.Intake;
using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Domain.Routing;
using EscalationRoom.Web.Rooms;

namespace EscalationRoom.Web.Intake.Returning;

/// <summary>Its author adds what was missing, and the first owner is asked anew in the same breath.</summary>
public sealed class ResubmitEscalation(LiveRooms rooms, RoutingFacts facts, ReadHeldForm form, PeopleDirectory people, TimeProvider clock)
{
    private const string Operation = "room.resubmit";

    public async Task<Result<EscalationResubmitted>> RunAsync(RoomKey room, PersonId by, EscalationToResubmit asked, CancellationToken cancellation)
    {
        if (people.Find(by) is not { } person)
        {
            return new NotAllowed(Operation);
        }

        var (routing, held) = (await facts.ForAsync(room, null, cancellation), await form.OfAsync(room, by, cancellation));
        return await rooms.ChangeAsync(room, by, new Command(asked.CommandId, Operation, asked), Ask, cancellation);

        Result<EscalationResubmitted> Ask(Room it)
        {
            if (held is null)
            {
                return new NotAllowed(Operation);
            }

            var completed = SubmissionRules.CheckCompleted(held, asked.Change);
            if (completed.Refusal is { } refusal)
            {
                return refusal;
            }

            var answer = it.Resubmit(person, asked.Added ?? "", completed.Value is { Change: not null } said ? said : null, clock.GetUtcNow());
            _ = answer.IsDone ? AsCompleted(WithoutTheLast(routing!), held, answer.Value.Change).Offer(it, clock.GetUtcNow()) : default;
            return answer;
        }
    }

    /// <summary>A sum or a skill that was missing may ask for somebody else.</summary>
    private static OwnerRouting AsCompleted(OwnerRouting routing, EscalationForm held, SubmissionChange? change) =>
        change is not null ? routing with { Case = routing.Case.With(change.In(held)) } : routing;

    /// <summary>Whoever was asked when it was sent back never said no: they may be asked again.</summary>
    private static OwnerRouting WithoutTheLast(OwnerRouting routing) => routing with { Asked = [.. routing.Asked.SkipLast(1)] };
}

/// <summary>What was missing. Parts of the form that are left out stay as they were submitted.</summary>
/// <param name="Added">In words; needed where nothing of the form changes.</param>
/// <param name="Attempts">All of them, as they read now.</param>
/// <param name="Communications">Likewise.</param>
/// <param name="Fields">Those that change; an empty text takes one out.</param>
public sealed record EscalationToResubmit(
    [Required] Guid? CommandId,
    string? Added,
    string? WhatHappened = null,
    string? Impact = null,
    string? RequestedOutcome = null,
    string[]? Attempts = null,
    string[]? Communications = null,
    [property: JsonConverter(typeof(Answers))] Dictionary<string, string>? Fields = null)
{
    internal SubmissionChange Change => new(WhatHappened, Impact, RequestedOutcome, Attempts, Communications, [.. (Fields ?? []).Select(it => new FilledField(it.Key, it.Value))]);
}
