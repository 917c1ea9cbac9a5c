using EscalationRoom.Data.People;
using EscalationRoom.Domain.People;
using EscalationRoom.Web.Rooms.Api;

namespace EscalationRoom.Web.Ownership.Document;

/// <summary>The document of an offer, over the API.</summary>
public sealed record HandoffDocumentAnswer(
    Guid Id, string Room, PersonName From, PersonName To, PersonName AskedBy, string Reason, DateTimeOffset ExpiresAt, IReadOnlyList<HandoffSectionAnswer> Sections)
{
    internal static HandoffDocumentAnswer Of(HandoffDocument it, PeopleDirectory people)
    {
        return new HandoffDocumentAnswer(
            it.Offer.Id.Value,
            it.Room.Value,
            NameOf(it.Offer.From),
            NameOf(it.Offer.To),
            NameOf(it.Offer.AskedBy),
            it.Offer.Reason,
            it.Offer.Expires,
            [.. it.Sections.Select(section => new HandoffSectionAnswer(
                section.Part.ToString(), section.Title, [.. section.Lines.Select(line => new HandoffLineAnswer(line.Lane.ToString(), line.Label, line.Words, line.Due, line.About?.Value))]))]);

        PersonName NameOf(PersonId person) => new(person.ToString(), people.Find(person)?.Name ?? "Somebody");
    }
}

public sealed record HandoffSectionAnswer(string Part, string Title, IReadOnlyList<HandoffLineAnswer> Lines);

/// <param name="About">The event it comes from.</param>
public sealed record HandoffLineAnswer(string Lane, string Label, string Words, DateTimeOffset? Due, Guid? About);
