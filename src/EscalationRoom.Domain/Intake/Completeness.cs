namespace EscalationRoom.Domain.Intake;

/// <summary>How much of what the first owner needs a form holds, from 0 to 100, and what it lacks, heaviest first.</summary>
public sealed record Completeness(int Score, double Points, int PointsInAll, IReadOnlyList<string> Missing)
{
    public const int LongestTitle = 120;

    private const string NoneBecause = "none, because";

    public static Completeness Of(EscalationForm form)
    {
        var lines = Lines(form).ToArray();
        var (points, inAll) = (lines.Sum(it => it.Weight * it.Quality), lines.Sum(it => it.Weight));
        var missing = lines.Where(it => it.Quality < 1).OrderByDescending(it => it.Weight * (1 - it.Quality)).Select(it => it.Label);
        return new Completeness((int)(100 * points / inAll), points, inAll, [.. missing]);
    }

    private static IEnumerable<Line> Lines(EscalationForm it) =>
    [
        new("client and named contact", 1, (it.Client is null ? 0 : 0.5) + (Answer(it, FormFields.Contact) is null ? 0 : 0.5)),
        new($"title of at most {LongestTitle} characters", 1, it.Title.Length > LongestTitle ? 0.5 : Quality(it.Title, Evidence.Words)),
        new("what happened, in order", 3, Quality(it.WhatHappened, Evidence.Sentence)),
        new("business impact on the client, with a number", 3, Quality(it.Impact, Evidence.Figure)),
        new("severity with the test that was met", 2, Quality(it.SeverityTest, Evidence.Words)),
        new("client's requested outcome and deadline", 2, Quality(it.RequestedOutcome, Evidence.Figure)),
        new("prior resolution attempts: date, who, what, result", 3, QualityOf(it.Attempts)),
        new("client communications", 2, it.Communications.Any(Said) ? 1 : 0),
        .. FormFields.Of(it.Type).Select(field => new Line($"{field.Label} (fields.{field.Name})", field.Weight, field.QualityOf(Answer(it, field.Name)))),
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

    private sealed record Line(string Label, int Weight, double Quality);
}
