using EscalationRoom.Domain.Intake;
using EscalationRoom.Domain.Routing;

namespace EscalationRoom.Domain.Assist;

/// <summary>What a story sounds like, without any model: each finding with the very sentences it was found in, strongest first.</summary>
/// <param name="Tests">Of the severity table, the most severe first.</param>
/// <param name="Triggers">What made it an escalation.</param>
/// <param name="Amount">The largest sum anybody wrote.</param>
public sealed record FormAdvice(
    IReadOnlyList<Found<EscalationType>> Types, IReadOnlyList<Found<string>> Tests, IReadOnlyList<Found<TriggerKind>> Triggers, Found<decimal>? Amount)
{
    public static FormAdvice Of(EscalationForm form)
    {
        string[] told = [form.Title, form.WhatHappened, .. form.Communications, .. form.Imported.Where(it => it.Speaker is not Speaker.Ours).Select(it => it.Text)];
        var sentences = told.SelectMany(Sentences.Of).Distinct().ToList();
        return new FormAdvice(
            In(sentences, AdviceSigns.Types),
            [.. In(sentences, AdviceSigns.Tests).OrderBy(it => SeverityTests.Of(it.What))],
            In(sentences, AdviceSigns.Triggers),
            AmountIn(sentences));
    }

    private static List<Found<T>> In<T>(List<string> sentences, IReadOnlyList<Sign<T>> signs) =>
        [.. signs.Select(it => new Found<T>(it.What, [.. sentences.Where(one => it.Words.IsMatch(one))])).Where(it => it.Sentences.Count > 0).OrderByDescending(it => it.Sentences.Count)];

    private static Found<decimal>? AmountIn(List<string> sentences) => sentences
        .Select(it => (Sentence: it, Sum: AdviceSigns.Sum.Matches(it).Max(sum => RoutingCase.AmountIn(sum.Value))))
        .Where(it => it.Sum is not null)
        .OrderByDescending(it => it.Sum)
        .Select(it => new Found<decimal>(it.Sum.GetValueOrDefault(), [it.Sentence]))
        .FirstOrDefault();
}

/// <summary>Something that was found, and the words it was found in.</summary>
public sealed record Found<T>(T What, IReadOnlyList<string> Sentences);
