using EscalationRoom.Domain.Rooms;

namespace EscalationRoom.Domain.Intake;

/// <summary>
/// Whether an issue is one to escalate: a severity test is met, and it cannot be solved through the standard channels, or it is so severe or
/// so old that they are not waited for.
/// </summary>
public sealed record CriteriaCheck(bool IsMet, Criterion[] Criteria)
{
    /// <summary>Younger than this, the standard channels have not had their chance.</summary>
    public static readonly TimeSpan YoungestAge = TimeSpan.FromHours(1);

    private const string NoneBecause = "none, because";

    public static CriteriaCheck Of(EscalationForm form, DateTimeOffset now)
    {
        var (channels, severity, duration, impact) = (Channels(form), Test(form), Duration(form, now), Impact(form));
        return new CriteriaCheck(severity.IsMet && (channels.IsMet || duration.IsMet), [channels, severity, duration, impact]);
    }

    /// <summary>Why it does not meet the criteria; nothing when it does.</summary>
    public IReadOnlyList<string> Reasons() => IsMet ? [] : [.. Criteria.Where(it => it is { IsMet: false, Decides: true }).Select(it => it.Why)];

    private static Criterion Channels(EscalationForm form)
    {
        var attempts = form.Attempts.Where(it => !string.IsNullOrWhiteSpace(it)).ToList();
        var tried = attempts.Where(it => !it.TrimStart().StartsWith(NoneBecause, StringComparison.OrdinalIgnoreCase)).ToList();
        var cannotWait = attempts.Count > 0 && (form.Severity ?? SubmissionRules.DefaultSeverity(form.Type)) <= Severity.Sev2;
        return tried.Count > 0
            ? new("Cannot be solved through standard channels", true, tried.Count == 1 ? "One attempt is listed." : $"{tried.Count} attempts are listed.", true)
            : cannotWait
                ? new("Cannot be solved through standard channels", true, "Nothing was tried, with a reason, and it is too severe to wait.", true)
                : new("Cannot be solved through standard channels", false, "No attempt through the standard channels is listed.", true);
    }

    private static Criterion Test(EscalationForm form) => string.IsNullOrWhiteSpace(form.SeverityTest)
        ? new("A severity test is met", false, "No severity test is ticked.", true)
        : new("A severity test is met", true, form.SeverityTest, true);

    private static Criterion Duration(EscalationForm form, DateTimeOffset now)
    {
        var age = form.Imported.Count > 0 ? now - form.Imported.Min(it => it.SentAt) : TimeSpan.Zero;
        return age >= YoungestAge
            ? new("It has lasted too long", true, $"The client first wrote {(int)age.TotalHours} h ago.", true)
            : new("It has lasted too long", false, form.Imported.Count > 0 ? "The client first wrote less than an hour ago." : "Nothing imported shows that it is older than an hour.", true);
    }

    /// <summary>A number shows how much is at stake; by itself it makes nothing an escalation.</summary>
    private static Criterion Impact(EscalationForm form) => form.Impact.Any(char.IsDigit)
        ? new("The impact on the client has a number", true, form.Impact, false)
        : new("The impact on the client has a number", false, "The impact has no number.", false);
}

/// <summary>One thing that was looked at.</summary>
/// <param name="Decides">Whether it counts for the result.</param>
public sealed record Criterion(string Name, bool IsMet, string Why, bool Decides);
