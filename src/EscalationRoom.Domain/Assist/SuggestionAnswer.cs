using EscalationRoom.Domain.People;

namespace EscalationRoom.Domain.Assist;

/// <summary>What somebody said to a suggestion while the escalation was written.</summary>
/// <param name="Why">Why it was dismissed; nothing when it was accepted.</param>
/// <param name="Words">Theirs.</param>
/// <param name="Filled">What accepting it wrote.</param>
public sealed record SuggestionAnswer(SuggestionPart Part, string What, string[] Sentences, DismissalReason? Why, string Words, PersonId By, FilledIn[] Filled)
{
    public const int LongestWords = 500;

    private const int MostSentences = 5;

    private const int LongestSentence = 1_000;

    /// <param name="before">What stands in a field of the form.</param>
    public static SuggestionAnswer Accepting(Suggestion it, PersonId by, Func<string, string> before) =>
        new(it.Part, it.What, Quote(it), null, "", by, [.. it.Fills.Select(field => new FilledIn(field.Key, before(field.Key), field.Value))]);

    public static Result<SuggestionAnswer> Dismissing(Suggestion it, PersonId by, DismissalReason why, string words)
    {
        var said = words.Trim();
        return !Enum.IsDefined(why) || (why is DismissalReason.Other && said.Length == 0) || said.Length > LongestWords
            ? new ChooseWhyItDoesNotFit()
            : new SuggestionAnswer(it.Part, it.What, Quote(it), why, said, by, []);
    }

    private static string[] Quote(Suggestion it) => [.. it.Sentences.Take(MostSentences).Select(one => one.Length <= LongestSentence ? one : $"{one[..LongestSentence]}…")];
}

/// <summary>A field that a suggestion wrote, so that taking it back can restore what stood there.</summary>
public sealed record FilledIn(string Name, string Before, string After);

/// <summary>Why a suggestion does not fit.</summary>
public enum DismissalReason : byte
{
    SentencesMisread,
    MoreIsKnown,
    AgreedOtherwise,
    Other,
}

public sealed record ChooseWhyItDoesNotFit()
    : Refusal($"Choose why it does not fit: sentences misread, more is known, agreed otherwise, or other and say what it is in at most {SuggestionAnswer.LongestWords} characters.");
