using EscalationRoom.Domain.People;

namespace EscalationRoom.Domain.Routing;

/// <summary>Says a decision in the sentences of the room.</summary>
internal static class DecisionWords
{
    public static string Of(RoutingDecision it) => string.Join(' ', Sentences(it).Where(sentence => sentence.Length > 0));

    private static IEnumerable<string> Sentences(RoutingDecision it) =>
    [
        $"Rule {it.Rule} ({it.RuleName}).",
        it.Skills.Length == 0 ? "" : $"Required skills: {string.Join(", ", it.Skills)}.",
        it.Candidates.Length == 0 ? "" : $"Candidates: {string.Join("; ", it.Candidates.Select(person => $"{FirstName(person.Name)} {person.InWords()}"))}.",
        Filtered(it),
        Outcome(it),
        Beside(it, "Added", AddedRole.Legal, AddedRole.Finance, AddedRole.Compliance, AddedRole.AccountOwner),
        Beside(it, "Approver", AddedRole.Approver),
        Beside(it, "Watchers", AddedRole.VicePresident, AddedRole.Director, AddedRole.Duty),
        Beside(it, "Digest", AddedRole.VicePresidentDigest, AddedRole.DirectorDigest),
    ];

    /// <summary>Who is named as somebody's delegate is not named again.</summary>
    private static string Filtered(RoutingDecision it)
    {
        var delegates = it.Filtered.Select(person => person.Delegate).OfType<PersonId>().ToHashSet();
        var told = it.Filtered.Where(person => !delegates.Contains(person.Person)).Select(person => $"{FirstName(person.Name)} ({person.Why})").ToArray();
        return told.Length == 0 ? "" : $"Filtered: {string.Join(", ", told)}.";
    }

    private static string Outcome(RoutingDecision it) => it.Step switch
    {
        RoutingStep.Ranked => it.Deputy is null
            ? $"{FirstName(it.DutyName)} held as duty fallback."
            : $"{FirstName(it.DeputyName)} held as deputy, {FirstName(it.DutyName)} as duty fallback.",
        RoutingStep.Deputy => $"No candidate is left: the deputy {it.ToName} is asked.",
        RoutingStep.Office => $"No candidate is left: {it.ToName} is asked, whatever their skills.",
        RoutingStep.Duty => $"No candidate is left: the duty manager {it.ToName} is asked.",
        RoutingStep.Director => $"No candidate and no duty manager is left: the director {it.ToName} is asked.",
        RoutingStep.Nobody => $"Nobody is left to ask: {it.DutyName} answers for the room, and it waits for the first who becomes free.",
    };

    private static string Beside(RoutingDecision it, string label, params AddedRole[] roles)
    {
        var people = it.Added.Where(person => roles.Contains(person.Role)).Select(Named).ToArray();
        return people.Length == 0 ? "" : $"{label}: {string.Join(", ", people)}.";
    }

    private static string Named(AddedPerson it) => it.Why.Length == 0 ? FirstName(it.Name) : $"{FirstName(it.Name)} ({it.Why})";

    internal static string FirstName(string name) => name.Split(' ', 2)[0];
}
