namespace EscalationRoom.Domain.Assist;

/// <summary>Something that fits an escalation being written. Nothing of it happens until somebody accepts it.</summary>
/// <param name="What">In words.</param>
/// <param name="Fills">What accepting it writes, by the names of the form's fields.</param>
/// <param name="Parts">What it consists of, or was weighed against.</param>
/// <param name="Sentences">The exact words it was found in.</param>
public sealed record Suggestion(SuggestionPart Part, string What, string Why, IReadOnlyDictionary<string, string> Fills, IReadOnlyList<string> Parts, IReadOnlyList<string> Sentences);
