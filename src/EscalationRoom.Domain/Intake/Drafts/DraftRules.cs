using System.Text;
using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Rooms;

namespace EscalationRoom.Domain.Intake;

/// <summary>What a draft may hold, and who may open it.</summary>
public static class DraftRules
{
    public const int MostAnswers = 200;

    public const int MostDrafts = 50;

    public const int LongestName = 100;

    /// <summary>Begins the names under which answers to suggestions are kept, each with what was suggested.</summary>
    public const string Suggestion = "suggestion.";

    /// <summary>The name under which a draft that completes a room's form keeps that room's key; it is no escalation of its own.</summary>
    public const string Completes = "completes";

    /// <summary>Whoever may submit may draft; a draft is its initiator's until it is shared.</summary>
    public static Refusal? RefuseAsker(Person who) => Permissions.Check("room.submit", who);

    public static Refusal? RefuseAnswers(IReadOnlyDictionary<string, string> answers)
    {
        if (answers.Count > MostAnswers || answers.Keys.Any(it => it.Length is 0 or > LongestName) || answers.Keys.Distinct(StringComparer.OrdinalIgnoreCase).Count() < answers.Count)
        {
            return new ADraftHasFewerFields();
        }

        if (answers.Keys.Any(it => it.StartsWith(Suggestion, StringComparison.OrdinalIgnoreCase)))
        {
            return new SuggestionsAreAnsweredOneByOne();
        }

        if (answers.Keys.Any(it => it.Equals(Completes, StringComparison.OrdinalIgnoreCase)))
        {
            return new ADraftHasFewerFields();
        }

        return answers.Values.Any(it => Encoding.UTF8.GetByteCount(it) > Room.LongestText) ? new TheTextIsTooLong() : null;
    }
}

/// <summary>Not there and not yours are one answer.</summary>
public sealed record DraftNotFound() : Refusal("There is no such draft, or it was not shared with you. Ask whoever sent the link to share it.");

public sealed record ADraftHasFewerFields()
    : Refusal($"A draft holds at most {DraftRules.MostAnswers} fields, each with a name of at most {DraftRules.LongestName} characters. Send what the form asks for.");

public sealed record SuggestionsAreAnsweredOneByOne() : Refusal("Accept or dismiss a suggestion where it stands, so that it is kept with its sentences. It is no field of the form.");

public sealed record TooManyDrafts() : Refusal($"You have {DraftRules.MostDrafts} unfinished drafts. Submit or discard one of them first.");

public sealed record ThisDraftIsARoom(RoomKey Room) : Refusal($"This draft was submitted: it is {Room} now. Write there instead.");

public sealed record SomebodyIsSubmittingThis(string Name) : Refusal($"{Name} is submitting this draft just now. Reload it in a minute to see its room.");

public sealed record OnlyItsInitiatorCan(string What) : Refusal($"Only whoever began this draft can {What} it. Ask them.");
