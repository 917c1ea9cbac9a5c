using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;

namespace EscalationRoom.Domain.Rooms;

/// <summary>Finds words to the client that sound like a commitment, so that their sender can be asked. Nothing is made of them by itself.</summary>
public static partial class CommitmentSigns
{
    private const int Most = 4;

    private static readonly TimeSpan Soonest = TimeSpan.FromMinutes(1);

    /// <param name="zone">The sender's own: "by 14:10" means their clock.</param>
    public static IReadOnlyList<CommitmentSign> In(string text, DateTimeOffset now, DateTimeZone zone)
    {
        ArgumentNullException.ThrowIfNull(text);
        return [.. Sentences().Matches(text).SelectMany(it => Of(it.Value.Trim(), now, zone)).Take(Most)];
    }

    private static IEnumerable<CommitmentSign> Of(string sentence, DateTimeOffset now, DateTimeZone zone)
    {
        foreach (var clause in Clauses().Split(sentence).Where(it => it.Length > 0))
        {
            var due = DueIn(clause, now, zone);
            var isUpdate = NextUpdate().IsMatch(clause);
            if (isUpdate || Promising().IsMatch(clause) || (due is not null && Until().IsMatch(clause)))
            {
                yield return new CommitmentSign(isUpdate ? CommitmentKind.NextUpdate : CommitmentKind.Deliverable, Short(clause), due);
            }
        }
    }

    private static DateTimeOffset? DueIn(string clause, DateTimeOffset now, DateTimeZone zone)
    {
        if (Within().Match(clause) is { Success: true } span)
        {
            var count = int.Parse(span.Groups[1].Value, CultureInfo.InvariantCulture);
            return now + (span.Groups[2].Value[0] is 'm' or 'M' ? TimeSpan.FromMinutes(count) : TimeSpan.FromHours(count));
        }

        return TimeIn(clause) is { } time ? Next(time, Tomorrow().IsMatch(clause), now, zone) : null;
    }

    private static LocalTime? TimeIn(string clause)
    {
        if (Noon().IsMatch(clause))
        {
            return LocalTime.Noon;
        }

        if (Clock().Match(clause) is not { Success: true } found)
        {
            return null;
        }

        var (hour, half) = (int.Parse(found.Groups[1].Value, CultureInfo.InvariantCulture), found.Groups[3].Value.ToLowerInvariant());
        hour = half switch { "pm" when hour < 12 => hour + 12, "am" when hour == 12 => 0, _ => hour };
        var minute = found.Groups[2].Success ? int.Parse(found.Groups[2].Value, CultureInfo.InvariantCulture) : 0;
        return hour < 24 && minute < 60 ? new LocalTime(hour, minute) : null;
    }

    private static DateTimeOffset Next(LocalTime time, bool isTomorrow, DateTimeOffset now, DateTimeZone zone)
    {
        var today = Instant.FromDateTimeOffset(now).InZone(zone).Date;
        var due = At(isTomorrow ? today.PlusDays(1) : today);
        return due < now + Soonest ? At(today.PlusDays(1)) : due;

        DateTimeOffset At(LocalDate day) => day.At(time).InZoneLeniently(zone).ToInstant().ToDateTimeOffset();
    }

    private static string Short(string clause)
    {
        var words = clause.Trim(' ', '.', ',', ';', ':', '!');
        return words.Length <= Room.LongestCommitment ? words : $"{words[..(Room.LongestCommitment - 1)]}…";
    }

    /// <summary>A full stop inside a number or a time ends nothing.</summary>
    [GeneratedRegex(@"[^.!?\n]+(?:[.!?](?=\S)[^.!?\n]*)*[.!?]?")]
    private static partial Regex Sentences();

    [GeneratedRegex(@",? and (?=\w[\w ]{0,40}? will\b)|;\s*")]
    private static partial Regex Clauses();

    [GeneratedRegex(@"\bnext (?:\w+ )?(?:update|status)\b", RegexOptions.IgnoreCase)]
    private static partial Regex NextUpdate();

    [GeneratedRegex(@"\b(?:I|we|you|he|she|they|it|[A-Z]\w+)(?:'ll| will| shall)\b(?! not)|\byou hear from\b")]
    private static partial Regex Promising();

    [GeneratedRegex(@"\b(?:by|before|until|at|no later than)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Until();

    [GeneratedRegex(@"\b(?:with)?in (\d{1,3}) ?(min(?:ute)?s?|h(?:our)?s?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Within();

    [GeneratedRegex(@"\b(?:by|before|until|at|no later than|around) (?:about )?noon\b", RegexOptions.IgnoreCase)]
    private static partial Regex Noon();

    [GeneratedRegex(@"\b(?:by|before|until|at|no later than|around) (?:about )?(\d{1,2})(?:[:.](\d{2}))?(?:(?<=[:.]\d{2})|(?= ?[ap]m)) ?([ap]m)?\b", RegexOptions.IgnoreCase)]
    private static partial Regex Clock();

    [GeneratedRegex(@"\btomorrow\b", RegexOptions.IgnoreCase)]
    private static partial Regex Tomorrow();
}

/// <summary>Words that sound like a commitment.</summary>
/// <param name="Due">When they say; the sender is asked where they do not.</param>
public sealed record CommitmentSign(CommitmentKind Kind, string What, DateTimeOffset? Due);
