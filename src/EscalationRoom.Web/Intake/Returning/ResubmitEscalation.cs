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
using EscalationRoom.Web.Rooms.Api;

namespace EscalationRoom.Web.Intake.Returning;

/// <summary>Its author adds what was missing, and the first owner is asked anew in the same breath.</summary>
public sealed class ResubmitEscalation(LiveRooms rooms, RoutingFacts facts, ReadHeldForm form, KeepCompletion kept, PeopleDirectory people, TimeProvider clock)
{
    private const string Operation = "room.resubmit";

    public async Task<Result<EscalationResubmitted>> RunAsync(RoomKey room, PersonId by, EscalationToResubmit asked, CancellationToken cancellation)
    {
        if (people.Find(by) is not { } person)
        {
            return new NotAllowed(Operation);
        }

        var (routing, held) = (await facts.ForAsync(room, null, cancellation), await form.OfAsync(room, by, cancellation));
        var sent = await rooms.ChangeAsync(room, by, new Command(asked.CommandId, Operation, asked), Ask, cancellation);
        if (sent.IsDone)
        {
            await kept.EndAsync(room, by, cancellation);
        }

        return sent;

        Result<EscalationResubmitted> Ask(Room it)
        {
            if (held is null)
            {
                return new NotAllowed(Operation);
            }

            var completed = SubmissionRules.CheckCompleted(held, asked.Change);
            if ((completed.Refusal ?? RefuseSeverity(person, it, completed.Value?.Change?.Severity)) is { } refusal)
            {
                return refusal;
            }

            var answer = it.Resubmit(person, asked.Added ?? "", completed.Value is { Change: not null } said ? said with { SeenTitle = asked.SeenTitle } : null, clock.GetUtcNow());
            _ = answer.IsDone ? AsCompleted(WithoutTheLast(routing!), held, answer.Value.Change).Offer(it, clock.GetUtcNow()) : default;
            return answer;
        }
    }

    /// <summary>Whoever completes a form may say no more about the severity than they may in the room.</summary>
    private static TheSeverityIsForWhoeverAnswers? RefuseSeverity(Person by, Room room, Severity? to)
    {
        var (operation, verb) = to > room.Severity ? ("room.severity.lower", "lowered") : ("room.severity.raise", "raised");
        return to is not null && Permissions.Check(operation, by, room.Seats) is not null ? new TheSeverityIsForWhoeverAnswers(room.Owner.Name, verb) : null;
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
/// <param name="Title">At most 120 characters. The client sees it.</param>
/// <param name="Type">Such as <c>billing_dispute</c>. Another one asks for other fields: below 80 % complete an override reason is needed.</param>
/// <param name="Severity">Sev1 to Sev4; left out, that of the test, where it is one of the table.</param>
/// <param name="SeverityTest">The sentence of the severity table that is met now.</param>
/// <param name="OverrideReason">Why it goes in although it is not complete.</param>
/// <param name="SeenTitle">The title you had before you: if somebody changed it meanwhile, yours is refused. Without it yours holds.</param>
public sealed record EscalationToResubmit(
    [Required] Guid? CommandId,
    string? Added,
    string? WhatHappened = null,
    string? Impact = null,
    string? RequestedOutcome = null,
    string[]? Attempts = null,
    string[]? Communications = null,
    [property: JsonConverter(typeof(Answers))] Dictionary<string, string>? Fields = null,
    string? Title = null,
    string? Type = null,
    string? Severity = null,
    string? SeverityTest = null,
    string? OverrideReason = null,
    string? SeenTitle = null)
{
    internal SubmissionChange Change => new(
        WhatHappened,
        Impact,
        RequestedOutcome,
        Attempts,
        Communications,
        [.. (Fields ?? []).Select(it => new FilledField(it.Key, it.Value))],
        Title,
        Type is null ? null : TypeName.Find(Type) ?? (EscalationType)byte.MaxValue,
        Severity is null ? SeverityTests.Of(SeverityTest ?? "") : Named.Of<Severity>(Severity),
        SeverityTest,
        OverrideReason);
}

public sealed record TheSeverityIsForWhoeverAnswers(string Owner, string Verb)
    : Refusal($"You cannot have the severity {Verb} here; {Owner} can. Leave the test as it was, and ask them below in words.");
