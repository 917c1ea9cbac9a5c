namespace EscalationRoom.Domain.People;

/// <summary>What nobody may say about being there: an absence that ends before it starts, or delegates who point at each other.</summary>
public static class AvailabilityRules
{
    /// <param name="said">What everybody has said so far.</param>
    /// <param name="people">Everybody, by id.</param>
    public static Refusal? Refuse(Availability wanted, IReadOnlyDictionary<PersonId, Availability> said, Func<PersonId, Person?> people, DateTimeOffset now)
    {
        if (EndsTooEarly(wanted.AwayFrom, wanted.AwayUntil) || EndsTooEarly(wanted.OnCallFrom, wanted.OnCallUntil))
        {
            return new ItEndsBeforeItStarts();
        }

        if (wanted.Delegate is not { } stand)
        {
            return null;
        }

        if (people(stand) is not { CanOwnRooms: true } person)
        {
            return new ADelegateCanOwnRooms();
        }

        return Follow(wanted.Person, stand, said, now).Contains(wanted.Person) ? new TheDelegatesGoInACircle(person.Name) : null;
    }

    /// <summary>Everybody a request would be passed on to, one after the other.</summary>
    private static List<PersonId> Follow(PersonId from, PersonId first, IReadOnlyDictionary<PersonId, Availability> said, DateTimeOffset now)
    {
        List<PersonId> passed = [];
        for (PersonId? next = first; next is { } person && !passed.Contains(person); next = StandsIn(person))
        {
            passed.Add(person);
        }

        return passed;

        PersonId? StandsIn(PersonId person) =>
            person != from && said.TryGetValue(person, out var it) && (it.AwayUntil is null || it.AwayUntil > now) && it.AwayFrom is not null ? it.Delegate : null;
    }

    private static bool EndsTooEarly(DateTimeOffset? from, DateTimeOffset? until) => until is not null && (from is null || until <= from);
}

public sealed record ItEndsBeforeItStarts() : Refusal("It ends before it starts. Give a start, and an end after it, or no end.");

public sealed record ADelegateCanOwnRooms() : Refusal("A delegate must be somebody active who can own a room: an owner, a duty manager or an executive.");

public sealed record TheDelegatesGoInACircle(string Delegate)
    : Refusal($"The delegates would go in a circle: {Delegate} passes on to others, and at last back to the one who is away. Choose somebody else.");
