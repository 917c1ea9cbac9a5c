namespace EscalationRoom.Domain.Intake;

/// <summary>How much of what the first owner needs a form holds, from 0 to 100, and what it lacks, heaviest first.</summary>
public sealed record Completeness(int Score, double Points, int PointsInAll, IReadOnlyList<Gap> Gaps)
{
    public const int LongestTitle = 120;

    private const string NoneBecause = "none, because";

    public IReadOnlyList<string> Missing => [.. Gaps.Select(it => it.Label)];

    public static Completeness Of(EscalationForm form)
    {
        var lines = Lines(form).ToArray();
        var (points, inAll) = (lines.Sum(it => it.Weight * it.Quality), lines.Sum(it => it.Weight));
        var gaps = lines.Where(it => it.Quality < 1).Select(it => new Gap(it.Field, it.Label, it.Why, it.Weight * (1 - it.Quality))).OrderByDescending(it => it.Points);
        return new Completeness((int)(100 * points / inAll), points, inAll, [.. gaps]);
    }

    private static IEnumerable<Line> Lines(EscalationForm it) =>
    [
        new("clientId", "client and named contact", "Its tier sets the clocks, and somebody there must be told.", 1, (it.Client is null ? 0 : 0.5) + (Answer(it, FormFields.Contact) is null ? 0 : 0.5)),
        new("title", $"title of at most {LongestTitle} characters", "It is how everybody finds the room again.", 1, it.Title.Length > LongestTitle ? 0.5 : Quality(it.Title, Evidence.Words)),
        new("whatHappened", "what happened, in order", "Whoever takes over must not have to find out again.", 3, Quality(it.WhatHappened, Evidence.Sentence)),
        new("impact", "business impact on the client, with a number", "It decides the severity, and what a remedy may cost.", 3, Quality(it.Impact, Evidence.Figure)),
        new("severityTest", "severity with the test that was met", "It starts the clocks and decides who is woken.", 2, Quality(it.SeverityTest, Evidence.Words)),
        new("requestedOutcome", "client's requested outcome and deadline", "Without it nobody knows when this is solved.", 2, Quality(it.RequestedOutcome, Evidence.Figure)),
        new("attempts", "prior resolution attempts: date, who, what, result", "What was tried already must not be tried on the client again.", 3, QualityOf(it.Attempts)),
        new("communications", "client communications", "Their own words show what matters to them.", 2, it.Communications.Any(Said) || it.Imported.Any(one => one.Speaker is Speaker.Client) ? 1 : 0),
        .. FormFields.Of(it.Type).Select(field => new Line($"fields.{field.Name}", $"{field.Label} (fields.{field.Name})", field.Why, field.Weight, field.QualityOf(Answer(it, field.Name)))),
    ];

    private static double QualityOf(IReadOnlyList<string> attempts) => attempts.Where(Said).Select(AttemptQuality).DefaultIfEmpty(0).Max();

    /// <summary>A reasoned "none" is a full answer; an attempt without any date or figure is half of one.</summary>
    private static double AttemptQuality(string attempt) =>
        attempt.TrimStart().StartsWith(NoneBecause, StringComparison.OrdinalIgnoreCase)
            ? Quality(attempt.Trim()[NoneBecause.Length..], Evidence.Words)
            : Quality(attempt, Evidence.Figure);

    private static double Quality(string answer, Evidence evidence) => new FormField("", "", 1, evidence).QualityOf(answer);

    private static string? Answer(EscalationForm form, string field) => form.Fields
        .Where(it => IsSame(it.Key, field) && Said(it.Value))
        .Select(it => it.Value)
        .FirstOrDefault();

    /// <summary>People write <c>affectedService</c>, <c>affected_service</c> and "affected service".</summary>
    private static bool IsSame(string one, string other) =>
        string.Equals(string.Concat(one.Where(char.IsLetter)), other, StringComparison.OrdinalIgnoreCase);

    private static bool Said(string text) => !string.IsNullOrWhiteSpace(text);

    private sealed record Line(string Field, string Label, string Why, int Weight, double Quality);
}

/// <summary>Something a form lacks.</summary>
/// <param name="Field">Its name in the form.</param>
/// <param name="Why">What it is needed for.</param>
/// <param name="Points">What filling it in would add.</param>
public sealed record Gap(string Field, string Label, string Why, double Points);
