using System.Globalization;
using System.Text.RegularExpressions;
using EscalationRoom.Domain.Intake;

namespace EscalationRoom.Domain.Assist;

/// <summary>
/// Rules that see trouble coming, without any model. Each says its points and quotes the sentences it read; points add up, to at most 100.
/// EW1 speaks while the first response's clock still runs; once it is over, EW2 does.
/// </summary>
public static partial class EarlyWarning
{
    public const int Most = 100;

    /// <summary>Where <see cref="LateMinutes"/> counts from, whatever the client's flags.</summary>
    public const int Serious = 60;

    private const double Nearly = 0.75;

    private const double Upset = -0.4;

    private const double Fall = 0.5;

    private const int RenewalDays = 90;

    private static readonly TimeSpan Fortnight = TimeSpan.FromDays(14);

    public static WarningScore Of(WarningFacts facts, DateTimeOffset now)
    {
        WarningPart?[] parts =
        [
            NoAnswerYet(facts, now), Breach(facts, now), Reopened(facts), ThirdContact(facts, now), Mood(facts), Phrases(facts), Senior(facts), TooOld(facts, now), Renewal(facts),
        ];
        WarningPart[] found = [.. parts.OfType<WarningPart>()];
        return new WarningScore(Math.Min(Most, found.Sum(it => it.Points)), found);
    }

    /// <summary>How long before its creation the signals were serious already, in minutes of wall time; nothing when they never were.</summary>
    public static int? LateMinutes(WarningFacts facts, DateTimeOffset created)
    {
        var moments = facts.Messages.Select(it => it.At).Concat(facts.Clocks.Select(it => it.Due)).Where(it => it <= created).Order();
        var first = moments.Where(at => Of(facts.Until(at), at).Points >= Serious).Select(it => (DateTimeOffset?)it).FirstOrDefault();
        return first is { } at ? (int)(created - at).TotalMinutes : null;
    }

    private static WarningPart? NoAnswerYet(WarningFacts facts, DateTimeOffset now) =>
        facts.Clocks.FirstOrDefault(it => it.Met is null && it.Used(now) is >= Nearly and < 1) is { } clock && !facts.Messages.Any(it => it.Speaker is Speaker.Ours)
            ? new WarningPart("EW1", 25, $"{(int)(100 * clock.Used(now))} % of the time to answer is used, and nobody of ours has answered.", [clock.Words])
            : null;

    private static WarningPart? Breach(WarningFacts facts, DateTimeOffset now) =>
        facts.Clocks.Where(it => it.IsBreached(now)).ToList() is { Count: > 0 } late
            ? new WarningPart("EW2", 40, $"{string.Join(", ", late.Select(it => it.Name).Distinct())} ran out.", [.. late.Select(it => it.Words)])
            : null;

    private static WarningPart? Reopened(WarningFacts facts) =>
        facts.Reopenings >= 2 ? new WarningPart("EW3", 20, $"It was reopened {facts.Reopenings} times.", []) : null;

    private static WarningPart? ThirdContact(WarningFacts facts, DateTimeOffset now) =>
        facts.EarlierContacts.Count(it => it > now - Fortnight && it <= now) is var earlier and >= 2
            ? new WarningPart("EW4", 20, $"The client wrote about the same {earlier} times before in 14 days.", [])
            : null;

    private static WarningPart? Mood(WarningFacts facts)
    {
        var heard = facts.OfTheClient.TakeLast(3).Select(it => (it.Text, Score: Sentiment.Of(it.Text))).ToList();
        var isUpset = heard.Count >= 2 && heard.TakeLast(2).All(it => it.Score <= Upset);
        var falls = heard.Count == 3 && heard[0].Score - heard[2].Score >= Fall;
        return isUpset || falls
            ? new WarningPart("EW5", 20, $"The client's mood: {string.Join(", ", heard.Select(it => it.Score.ToString("0.00", CultureInfo.InvariantCulture)))}.", [.. heard.TakeLast(2).SelectMany(it => Sentiment.Complaints(it.Text))])
            : null;
    }

    private static WarningPart? Phrases(WarningFacts facts) =>
        facts.OfTheClient.SelectMany(it => Sentences.Of(it.Text)).Where(it => Alarm().IsMatch(it)).Distinct().ToList() is { Count: > 0 } said
            ? new WarningPart("EW6", 25, $"The client says {string.Join(", ", said.SelectMany(it => Alarm().Matches(it)).Select(it => $"\"{it.Value}\"").Distinct(StringComparer.OrdinalIgnoreCase))}.", said)
            : null;

    private static WarningPart? Senior(WarningFacts facts) =>
        facts.OfTheClient.FirstOrDefault(it => Rank().IsMatch(it.Title)) is { } senior
            ? new WarningPart("EW7", 15, $"{senior.From} writes, {senior.Title}.", [.. Sentences.Of(senior.Text).Take(1)])
            : null;

    private static WarningPart? TooOld(WarningFacts facts, DateTimeOffset now) =>
        facts.UsualAge is { } usual && facts.Began is { } began && now - began > 2 * usual
            ? new WarningPart("EW8", 15, $"It is {(int)(now - began).TotalHours} h old; half of its kind are solved in {(int)usual.TotalHours} h.", [])
            : null;

    private static WarningPart? Renewal(WarningFacts facts) =>
        RenewalIn().Match(facts.ClientFlags) is { Success: true } flag && int.Parse(flag.Groups[1].Value, CultureInfo.InvariantCulture) <= RenewalDays
            ? new WarningPart("EW9", 15, $"The contract is up for {flag.Value}.", [])
            : null;

    /// <summary>By word stem and possessive: "your director" is "speak to your … director".</summary>
    [GeneratedRegex(
        @"\bterminat\w*|\bbreach\w* of (?:the |our )?contract|\bwithhold\w* (?:the |our )?payments?|\bsolicitors?\b|\battorneys?\b|\blegal action|\bregulators?\b|\b(?:the )?press\b|\bunacceptabl\w*|\bthird time\b|\bescalat\w*|\byour (?:\w+ ){0,3}?(?:manager|director)s?\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000)]
    private static partial Regex Alarm();

    /// <summary>"Head of" counts as director.</summary>
    [GeneratedRegex(@"\b(?:chief|c[efiost]o|president|vp|vice president|director|head of|managing|partner|general counsel|board)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Rank();

    [GeneratedRegex(@"renewal in (\d{1,4}) days?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex RenewalIn();
}

/// <summary>How serious the signs are, from 0 to 100, and which they are.</summary>
public sealed record WarningScore(int Points, IReadOnlyList<WarningPart> Parts)
{
    /// <summary>What is left when somebody dismissed some parts; dismissing one lowers nothing else.</summary>
    public int Without(IReadOnlyCollection<string> dismissed) => Math.Min(EarlyWarning.Most, Parts.Where(it => !dismissed.Contains(it.Rule)).Sum(it => it.Points));
}

/// <summary>One rule that fired.</summary>
/// <param name="Rule">Such as EW5.</param>
/// <param name="Sentences">The exact words it was found in.</param>
public sealed record WarningPart(string Rule, int Points, string Why, IReadOnlyList<string> Sentences);
