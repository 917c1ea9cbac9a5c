using System.Text;
using EscalationRoom.Domain.Rooms;

namespace EscalationRoom.Domain.Intake;

/// <summary>When a form may become an escalation: what it can never do without, and how complete it must be.</summary>
public static class SubmissionRules
{
    public const int CompleteEnough = 80;

    private const int MostEntries = 50;

    public static Result<CheckedSubmission> Check(EscalationForm form, DateTimeOffset now)
    {
        if (!Enum.IsDefined(form.Type))
        {
            return new TheSubmissionHasGaps(["required: a type of escalation", .. Required(form), .. Oversized(form)]);
        }

        var (completeness, criteria) = (Completeness.Of(form), CriteriaCheck.Of(form, now));
        string[] hard = [.. Required(form), .. Oversized(form)];
        var isEnough = (completeness.Score >= CompleteEnough && criteria.IsMet) || !string.IsNullOrWhiteSpace(form.OverrideReason);
        return hard.Length == 0 && isEnough && form.Client is { } client
            ? new CheckedSubmission(SubmissionOf(form, client, completeness, criteria), completeness)
            : new TheSubmissionHasGaps([.. hard, .. criteria.Reasons().Select(it => $"criteria: {it}"), .. completeness.Missing]);
    }

    /// <summary>
    /// What was sent back went in once, so it may lack what it lacked then; but never what nothing goes in without. Another kind of trouble asks for
    /// other things: with it the form is to be as complete as a new one, or to say why it goes in all the same.
    /// </summary>
    /// <returns>What changed and how complete that makes it; no change where nothing reads differently.</returns>
    public static Result<CompletedForm> CheckCompleted(EscalationForm before, SubmissionChange said)
    {
        var change = said.Since(before);
        if (change.Type is { } type && !Enum.IsDefined(type))
        {
            return new TheSubmissionHasGaps(["required: a type of escalation"]);
        }

        var form = change.In(before);
        string[] hard = [.. Required(form).Except(Required(before)), .. change.IsEmpty ? [] : Oversized(form)];
        var completeness = Completeness.Of(form);
        var isEnough = change.Type is null || completeness.Score >= CompleteEnough || !string.IsNullOrWhiteSpace(form.OverrideReason);
        return hard.Length > 0 || !isEnough
            ? new TheSubmissionHasGaps([.. hard, .. isEnough ? [] : completeness.Missing])
            : new CompletedForm(change.IsEmpty ? null : change, completeness.Score);
    }

    public static Severity DefaultSeverity(EscalationType type) => type switch
    {
        EscalationType.ServiceOutage or EscalationType.SecurityPrivacy => Severity.Sev1,
        EscalationType.ServiceFailure or EscalationType.ContractDispute or EscalationType.RetentionRisk => Severity.Sev2,
        EscalationType.SlaBreach or EscalationType.BillingDispute or EscalationType.DeliveryDelay
            or EscalationType.ComplaintConduct or EscalationType.ClientRequested => Severity.Sev3,
    };

    /// <summary>Beyond what the process demands, a title: a room without a name cannot be found again.</summary>
    private static IEnumerable<string> Required(EscalationForm form)
    {
        (bool IsMissing, string Words)[] demands =
        [
            (form.Client is null, "required: the client"),
            (string.IsNullOrWhiteSpace(form.Title) || form.Title.Length > Completeness.LongestTitle, $"required: a title of at most {Completeness.LongestTitle} characters"),
            (string.IsNullOrWhiteSpace(form.WhatHappened), "required: what happened"),
            (form.Severity is { } severity && !Enum.IsDefined(severity), "required: a severity from Sev1 to Sev4"),
            (!Enum.IsDefined(form.Trigger), "required: a trigger, one of frontline_unresolved, threshold, lapse, client_request"),
            (string.IsNullOrWhiteSpace(form.SeverityTest), "required: the severity test that was met"),
            (form.Attempts.All(string.IsNullOrWhiteSpace), "required: prior attempts, at least one, or \"none, because …\""),
        ];
        return demands.Where(it => it.IsMissing).Select(it => it.Words);
    }

    private static IEnumerable<string> Oversized(EscalationForm form)
    {
        string[] texts = [form.SeverityTest, form.WhatHappened, form.Impact, form.RequestedOutcome, form.OverrideReason];
        var all = texts.Concat(form.Attempts).Concat(form.Communications).Concat(form.Fields.Values).Concat(form.Fields.Keys);
        if (all.Any(it => Encoding.UTF8.GetByteCount(it) > Room.LongestText))
        {
            yield return "shorter texts: each at most 16 KB; attach the rest as documents";
        }

        if (form.Attempts.Count + form.Communications.Count + form.Fields.Count > MostEntries)
        {
            yield return $"fewer entries: at most {MostEntries} attempts, communications and fields together";
        }
    }

    private static Submission SubmissionOf(EscalationForm it, Clients.ClientId client, Completeness completeness, CriteriaCheck criteria) => new(
        client, it.Type, it.Severity ?? DefaultSeverity(it.Type), it.SeverityTest, it.Title.Trim(), it.WhatHappened, it.Impact, it.RequestedOutcome)
    {
        Trigger = it.Trigger,
        Details = new SubmissionDetails(
            [.. it.Attempts],
            [.. it.Communications],
            [.. it.Fields.Select(field => new FilledField(field.Key, field.Value))],
            completeness.Score,
            [.. completeness.Missing],
            it.OverrideReason,
            it.Trigger,
            criteria),
    };
}

/// <summary>A form that may become an escalation, and how complete it is.</summary>
public sealed record CheckedSubmission(Submission Submission, Completeness Completeness);

/// <summary>A form that was sent back, as it is completed.</summary>
public sealed record CompletedForm(SubmissionChange? Change, int Completeness)
{
    /// <summary>The title its author had before their eyes; what they did not see is not written over.</summary>
    public string? SeenTitle { get; init; }
}

public sealed record TheSubmissionHasGaps(IReadOnlyList<string> Missing)
    : Refusal($"Add what is missing, or give a reason to go ahead without: {string.Join("; ", Missing)}.");
