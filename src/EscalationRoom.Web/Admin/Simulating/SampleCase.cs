using EscalationRoom.Domain.Clients;
using EscalationRoom.Domain.Intake;
using EscalationRoom.Domain.Rooms;

namespace EscalationRoom.Web.Admin.Simulating;

/// <summary>A case to simulate: a form as somebody would fill it in, its times counted back from whenever it is submitted.</summary>
/// <param name="Name">As it is asked for, such as <c>clinics-down</c>.</param>
/// <param name="ClientId">The handle of the client it was written for; another one will do.</param>
public sealed record SampleCase(string Name, TriggerKind Trigger, string ClientId, EscalationType Type, Severity Severity, string SeverityTest, string Title)
{
    public const string PriorAttempts = "attempts";

    public string WhatHappened { get; init; } = "";

    public string Impact { get; init; } = "";

    public string Outcome { get; init; } = "";

    public string Attempt { get; init; } = "";

    public IReadOnlyDictionary<string, string> Fields { get; init; } = new Dictionary<string, string>();

    public IReadOnlyList<SampleWord> Thread { get; init; } = [];

    /// <param name="without">A part that is left out, to see what would keep the form from going in.</param>
    public EscalationForm FormFor(Client client, Severity severity, string? without, DateTimeOffset at) => new(
        client.Id,
        Type,
        severity,
        SeverityTest,
        Title,
        WhatHappened,
        Impact,
        Outcome,
        without == PriorAttempts ? [] : [Attempt],
        [],
        Fields,
        "")
    {
        Trigger = Trigger,
        Imported = [.. Thread.Select(it => it.At(at))],
    };
}

/// <summary>One message of the history.</summary>
/// <param name="HoursBefore">How long before the submission it was written.</param>
public sealed record SampleWord(double HoursBefore, Speaker Speaker, string From, string Text)
{
    public ImportedItem At(DateTimeOffset submitted) =>
        new(From, "", Speaker, "", Text, submitted.AddHours(-HoursBefore), "", "Simulated thread", $"{HoursBefore}", "", "");
}
